-- What is remembered of each chat between turns, and sentences that were not understood.
create table conversation_session (
    chat uuid primary key,
    state jsonb not null,
    changed_at timestamptz not null
);

-- No chat and no person: the words alone, shortened, to teach the understanding. Purged by age and number.
create table not_understood (
    id bigint generated always as identity primary key,
    said_on date not null,
    sentence text not null,
    candidates text not null
);

create index not_understood_said_on on not_understood (said_on);

grant select, insert, update, delete on conversation_session, not_understood to "${app_role}";
