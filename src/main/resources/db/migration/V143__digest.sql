-- One row a unit, recipient and ISO week. Written with the message that it is sent by, or alone where there was nothing
-- to say.
create table digest (
    id bigint generated always as identity primary key,
    unit_id bigint not null, -- of room staff, as the people
    person_id bigint not null,
    week date not null check (extract(isodow from week) = 1), -- its Monday
    first_week date not null, -- the first that it tells about; others were missed or had nothing to say
    snapshot_day date not null,
    since_day date, -- snapshot that the last digest told about; absent for the first
    skipped boolean not null,
    made_at timestamptz not null,
    unique (unit_id, person_id, week)
);
create index digest_age on digest (made_at);

-- What a recipient chose; absent: as the installation does.
create table digest_preference (
    person_id bigint primary key,
    day smallint check (day between 1 and 7),
    hour smallint check (hour between 7 and 20),
    paused_until date, -- the first day on which it comes again
    sheet boolean not null default false,
    dark boolean not null default false,
    check ((day is null) = (hour is null))
);

-- Who gets the digest of a unit beside the one who oversees it, both days included.
create table digest_delegation (
    id bigint generated always as identity primary key,
    unit_id bigint not null,
    delegator_id bigint not null,
    delegate_id bigint not null,
    first_day date not null,
    last_day date not null,
    ended_on date, -- taken back: holds no longer from that day on
    check (first_day <= last_day),
    check (delegator_id <> delegate_id)
);
create index digest_delegation_of on digest_delegation (delegator_id);
create index digest_delegation_to on digest_delegation (unit_id, delegate_id);

grant select, insert, update, delete on digest, digest_preference, digest_delegation to "${app_role}";
