-- Announcements: one message to many.
create table announcement (
    id bigint generated always as identity primary key,
    version int not null,
    author_id bigint, -- a person; absent for who is none
    author text not null,
    text_vi text not null,
    text_en text,
    file uuid, -- kept by room channel
    wants_confirmation boolean not null,
    confirm_by date,
    audience text not null, -- its conditions, as JSON
    start_at timestamptz, -- absent: as soon as it may
    too_late_after timestamptz,
    in_quiet_hours boolean not null,
    state text not null check (state in
        ('DRAFT', 'WAITING_FOR_APPROVAL', 'SCHEDULED', 'RUNNING', 'PAUSED', 'ENDED', 'CANCELLED', 'EXPIRED')),
    paused_for text check (paused_for in ('ASKED', 'FAILURES', 'QUIET_HOURS', 'ROLE_LOST')),
    responsible_id bigint, -- whose right it runs by: the author, or who resumed it
    responsible text not null,
    readers_submitted int,
    approval text check (approval in ('NOT_NEEDED', 'SECOND_PERSON', 'TYPED_NUMBER')),
    approved_by text,
    returned_because text, -- by who was asked to approve it
    run int not null, -- counts the times that it was scheduled or taken up again
    created_at timestamptz not null,
    submitted_at timestamptz,
    approved_at timestamptz,
    started_at timestamptz,
    watched_from timestamptz, -- failures before it do not count against it
    ended_at timestamptz,
    corrected_at timestamptz,
    reminded_at timestamptz,
    reminders int not null,
    check ((state = 'PAUSED') = (paused_for is not null))
);
create index announcement_open on announcement (id) where state not in ('ENDED', 'CANCELLED', 'EXPIRED');
create index announcement_started on announcement (started_at);

-- Whom it goes to: one row a person, frozen at the start.
create table announcement_reader (
    announcement_id bigint not null references announcement,
    person_id bigint not null,
    unit_id bigint not null, -- on the day of the start
    queued boolean not null, -- handed to a chat at least once; else none reaches the person
    outdated boolean not null default false, -- got an earlier text, and the new one is to take its place
    renewed boolean not null default false, -- the new one was handed over
    confirmed_at timestamptz,
    told_at timestamptz, -- in person, by the head
    told_by text,
    -- what became of it, when the run ended: the history of chats is not kept for ever
    kept_state text,
    kept_failure text,
    kept_since timestamptz,
    kept_seen boolean,
    primary key (announcement_id, person_id)
);
create index announcement_reader_person on announcement_reader (person_id);
create index announcement_reader_outdated on announcement_reader (announcement_id) where outdated;

create function announcement_batch(id bigint) returns text language sql immutable as $$
    select 'announcement:' || id
$$;

-- The ledger: every reader with exactly one state. What was taken out of the outbox waits as long as the announcement is
-- to go on.
create function announcement_ledger(announcement bigint, at timestamptz)
returns table (person_id bigint, unit_id bigint, state text, failure text, since timestamptz, seen boolean,
    queued boolean, confirmed_at timestamptz, told_at timestamptz)
language sql stable as $$
    select r.person_id, r.unit_id,
        case
            when m.state = 'WITHDRAWN' then
                case m.failure when 'PAUSED' then i.unsent when 'MOVED' then 'UNREACHABLE' when 'TOO_LATE' then 'EXPIRED'
                    else 'CANCELLED' end
            when m.state is not null then m.state
            when r.kept_state is not null then r.kept_state
            when not r.queued then 'UNREACHABLE'
            else i.unsent end,
        coalesce(m.failure, r.kept_failure), coalesce(m.since, r.kept_since), coalesce(m.seen, r.kept_seen, false),
        r.queued, r.confirmed_at, r.told_at
    from announcement_reader r
        cross join (
            select case a.state when 'CANCELLED' then 'CANCELLED' when 'EXPIRED' then 'EXPIRED' else 'WAITING' end
            from announcement a where a.id = $1) i (unsent)
        left join batch_messages(announcement_batch($1), $2) m on m.member = r.person_id
    where r.announcement_id = $1
$$;

grant select, insert, update on announcement, announcement_reader to "${app_role}";
