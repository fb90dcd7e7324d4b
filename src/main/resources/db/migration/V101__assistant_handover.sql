-- Questions that somebody wants a colleague to answer.
create table handover_request (
    id bigint generated always as identity primary key,
    key text not null unique, -- names the wish, so that the same one comes once
    person_id bigint not null references person,
    chat_id uuid not null, -- where the answer goes
    about text not null,
    summary text not null, -- what was answered so far; of personal data only that it is there
    asked_at timestamptz not null,
    state text not null, -- OPEN, ANSWERED, SETTLED (without an answer through the bot)
    closed_by text,
    closed_at timestamptz,
    answer text
);
create index handover_request_person on handover_request (person_id) where state = 'OPEN';
grant select, insert, update, delete on handover_request to "${app_role}";
