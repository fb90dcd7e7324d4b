-- Certificates that people submit with their evidence, and what officers decided about them.

create table certificate_submission (
    id bigint generated always as identity primary key,
    version int not null,
    key text not null unique, -- names the act of submitting: a second one of it has no effect
    person_id bigint not null,
    follows bigint references certificate_submission, -- the returned one that it was made from
    type text not null,
    score text not null,
    language text,
    holder text,
    born date,
    tested date,
    issued date,
    number text,
    folded_number text, -- as it is compared
    issuer text,
    place text,
    setting text,
    submitted_at timestamptz not null,
    state text not null
        check (state in ('WAITING', 'CLAIMED', 'APPROVED', 'RETURNED', 'REJECTED', 'WITHDRAWN', 'REVOKED')),
    claimed_by bigint,
    claimed_until timestamptz,
    decided_by bigint, -- absent when it ended by itself
    decided_at timestamptz,
    decision text,
    reason text,
    level int check (level between 1 and 6), -- of a substitute, by the officer's decision
    revoked_by bigint,
    revoked_at timestamptz,
    revoked_from date, -- the first day on which it counts no more
    revoked_reason text,
    check ((state in ('WAITING', 'CLAIMED')) = (decided_at is null)),
    check ((decided_at is null) = (decision is null)),
    check ((state = 'CLAIMED') = (claimed_by is not null)),
    check ((state = 'REVOKED') = (revoked_from is not null)),
    check (decision = 'WITHDRAWN' or decided_by is distinct from person_id) -- nobody decides about themselves
);
create index certificate_submission_open on certificate_submission (id) where state in ('WAITING', 'CLAIMED');
create index certificate_submission_person on certificate_submission (person_id);
create index certificate_submission_number on certificate_submission (folded_number, type);

-- The files lie sealed beside the database, each under a name that was made up.
create table certificate_evidence (
    id uuid primary key,
    submission_id bigint not null references certificate_submission,
    number int not null, -- its place among the files
    file uuid not null, -- which file; a corrected submission may go on with those of the returned one
    name text not null, -- as its sender calls it
    type text not null,
    bytes bigint not null,
    sha256 text not null, -- of the bytes as they were received
    gone_at timestamptz -- since when it is not kept any more
);
create index certificate_evidence_submission on certificate_evidence (submission_id);
create index certificate_evidence_file on certificate_evidence (file) where gone_at is null;
create index certificate_evidence_sha256 on certificate_evidence (sha256);

-- A certificate comes from a roster or from a submission.
alter table certificate alter column import_id drop not null;
alter table certificate add column submission_id bigint unique references certificate_submission;
alter table certificate add constraint one_origin check ((import_id is null) = (submission_id is not null));
alter table certificate add column superseded_submission bigint references certificate_submission;
create index certificate_superseded_submission on certificate (superseded_submission)
    where superseded_submission is not null;
alter table certificate add column decided_level int check (decided_level between 1 and 6);
alter table certificate add column decided_because text;
alter table certificate add column revoked_from date; -- the first day on which it counts no more
create index certificate_last_valid on certificate (last_valid_on) where state = 'VERIFIED';

-- Who was told that a certificate ends, by how many days it was before the end.
create table certificate_expiry_notice (
    certificate_id bigint not null references certificate on delete cascade,
    last_valid_on date not null,
    days int not null,
    told_on date not null,
    primary key (certificate_id, last_valid_on, days)
);

-- Verified certificates issued on or before d and not revoked by then: the best level valid on d, and the best level
-- ever. One that expires and has no day of issue counts for nothing (domain 3.3). Where an officer gave a level, no set
-- gives one.
create or replace function level_reached(d date, equivalence_set text)
returns table (person_id bigint, level int, level_ever int)
language sql stable as $$
    select c.person_id,
        max(coalesce(c.decided_level, l.level)) filter (where not c.expires or c.last_valid_on >= $1),
        max(coalesce(c.decided_level, l.level))
    from certificate c
        left join certificate_level l on l.reading_id = c.reading_id and l.equivalence_set = $2
            and l.superseded_on is null
    where c.state = 'VERIFIED' and c.superseded_import is null and c.superseded_submission is null
        and (c.revoked_from is null or c.revoked_from > $1)
        and (c.decided_level is not null or l.level is not null)
        and (c.issued_on <= $1 or (c.issued_on is null and not c.expires))
    group by c.person_id
$$;

grant select, insert, update, delete on certificate_submission, certificate_evidence, certificate_expiry_notice
    to "${app_role}";
