-- Chats and what was said in them. A person is named by key only: other rooms' tables stand in no SQL of this room.

create table chat (
    id          uuid primary key,
    channel     text not null,
    person_id   bigint,
    language    text not null,
    -- key of the text that tells the person as whom they speak
    role        text,
    opened_at   timestamptz not null
);

create index chat_of_person on chat (person_id, channel);

create table chat_message (
    id          bigint generated always as identity primary key,
    chat_id     uuid not null references chat,
    sender      text not null check (sender in ('ME', 'ASSISTANT')),
    -- what the driver calls the message, so that the same one has one effect; absent for replies
    client_id   text,
    text        text not null,
    -- the choice that the person made, as data
    choice      text,
    -- choices offered under a reply, in their order: [{"data", "label"}]
    choices     jsonb not null default '[]',
    said_at     timestamptz not null,
    unique (chat_id, client_id)
);

create index chat_message_in_order on chat_message (chat_id, id);

-- The browsers that a web chat is open in. The browser holds the key, the database its SHA-256.
create table chat_browser (
    key_hash    bytea primary key,
    chat_id     uuid not null references chat,
    expires_at  timestamptz not null
);

create index chat_browser_expiry on chat_browser (expires_at);

grant select, insert, update, delete on chat, chat_message, chat_browser to "${app_role}";
