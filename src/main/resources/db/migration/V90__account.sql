-- Who sits behind a chat: invitations, guesses, consent, and what people ask about their data. People and chats are named
-- by key only.

-- The one open invitation of a person; a newer one takes its place, its use deletes it.
create table invitation (
    person_id bigint primary key, -- 0 for the account of the first administrator
    code_hash bytea not null unique,
    issued_by text not null,
    issued_at timestamptz not null,
    expires_at timestamptz not null
);

-- Wrong codes and wrong birth years, kept for a day: they limit who guesses.
create table wrong_guess (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('CODE', 'YEAR')),
    chat_id uuid not null,
    network text, -- absent where the channel hides it
    made_at timestamptz not null
);
create index wrong_guess_of_chat on wrong_guess (chat_id, made_at);
create index wrong_guess_of_network on wrong_guess (network, made_at) where network is not null;
create index wrong_guess_age on wrong_guess (made_at);

-- What a chat was asked last and has not answered yet.
create table linking (
    chat_id uuid primary key,
    number bigint generated always as identity, -- names the buttons of the question
    person_id bigint not null, -- 0 for the account of the first administrator
    code_hash bytea, -- absent when the person came by the own phone number
    year_known boolean not null, -- by phone the birth year is asked before the consent
    begun_at timestamptz not null
);

create table consent (
    id bigint generated always as identity primary key,
    chat_id uuid not null,
    channel text not null,
    person_id bigint not null, -- 0 for the account of the first administrator
    way text not null check (way in ('CODE', 'PHONE')),
    notice text not null, -- version of the notice that was agreed to
    language text not null, -- in which it was read
    browsers bytea[] not null default '{}', -- those that moved to the person's web chat by it
    given_at timestamptz not null,
    ended_at timestamptz,
    ended_as text check (ended_as in ('WITHDRAWN', 'UNDONE', 'REVOKED', 'LEFT', 'REPLACED')),
    check ((ended_at is null) = (ended_as is null))
);
create index consent_of_person on consent (person_id);
create index consent_of_chat on consent (chat_id) where ended_at is null;

create table data_request (
    id bigint generated always as identity primary key,
    person_id bigint not null,
    kind text not null check (kind in ('CORRECTION', 'ERASURE')),
    words text not null,
    made_at timestamptz not null,
    due_on date not null,
    answered_at timestamptz,
    answered_by text
);
create index data_request_open on data_request (due_on) where answered_at is null;
create index data_request_of_person on data_request (person_id);

grant select, insert, update, delete on invitation, wrong_guess, linking, consent, data_request to "${app_role}";
