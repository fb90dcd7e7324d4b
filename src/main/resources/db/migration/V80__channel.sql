-- The inbox, the outbox and what they need. Live rows only: what is done moves to chat_message or dead_letter.

alter table chat add column address text;
update chat set address = id::text;
alter table chat alter column address set not null;
alter table chat add constraint one_chat_of_an_address unique (channel, address);
-- held by the account of the first administrator, who is no person of the roster
alter table chat add column first_administrator boolean not null default false;
alter table chat add constraint one_owner check (person_id is null or not first_administrator);
-- since when nothing reaches it; absent while it can be reached
alter table chat add column unreachable_since timestamptz;
-- when its owner was heard last; notices go to the chat heard last
alter table chat add column heard_at timestamptz;

-- Names that had their effect once and shall have no other: of what came in, and of what goes out.
create table message_key (
    key text primary key,
    kept_until timestamptz not null
);
create index message_key_end on message_key (kept_until);

create table inbox (
    id bigint generated always as identity primary key,
    channel text not null,
    chat_id uuid not null references chat,
    raw text not null,
    album text,
    fetch_after timestamptz, -- when its files are fetched; absent once they are there, or there are none
    fetch_tries int not null default 0,
    files uuid[] not null,
    file_problem text, -- why the files cannot be had, said to the person
    said_at timestamptz not null,
    not_before timestamptz not null,
    attempt int not null default 0
);
create index inbox_of_chat on inbox (chat_id, id);
create index inbox_due on inbox (not_before);
create index inbox_to_fetch on inbox (fetch_after) where fetch_after is not null;
alter table inbox set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);

-- What came in and could not be answered.
create table dead_letter (
    id bigint primary key,
    channel text not null,
    chat_id uuid not null references chat,
    raw text not null,
    files uuid[] not null,
    said_at timestamptz not null,
    failure text not null,
    died_at timestamptz not null
);
create index dead_letter_chat on dead_letter (chat_id);
create index dead_letter_age on dead_letter (died_at);

-- Rows of one chat and lane go in the order of their ids. A row is in flight while its lease lasts.
create table outbox (
    id bigint generated always as identity primary key,
    dedupe_key text,
    channel text not null,
    chat_id uuid not null references chat,
    lane smallint not null,
    kind text not null check (kind in ('Reply', 'Menu', 'Leaving')),
    payload jsonb not null,
    card text,
    queued_at timestamptz not null,
    not_before timestamptz not null,
    expires_at timestamptz not null,
    attempt int not null default 0, -- times that it may have been sent
    lease_owner uuid,
    lease_until timestamptz
);
create index outbox_of_chat on outbox (chat_id, lane, id);
create index outbox_in_order on outbox (channel, lane, id);
create index outbox_expiry on outbox (expires_at);
alter table outbox set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);

-- One row a channel, obeyed by all nodes.
create table channel_gate (
    channel text primary key,
    not_before timestamptz not null, -- the other side asked to wait until then
    next_any timestamptz not null, -- when the next message of any lane may go
    next_bulk timestamptz not null,
    doubts int not null default 0, -- messages in a row of which nothing certain is known
    closed_since timestamptz,
    probe_at timestamptz,
    reason text, -- of the last failure, for the health page
    poller uuid,
    poller_until timestamptz
);

create table chat_file (
    id uuid primary key,
    chat_id uuid references chat,
    name text not null,
    type text not null,
    content bytea not null,
    kept_until timestamptz not null
);
create index chat_file_end on chat_file (kept_until);
create index chat_file_chat on chat_file (chat_id);

alter table chat_message drop column client_id;
alter table chat_message add column files uuid[] not null default '{}';
alter table chat_message add column card text;
-- what became of a reply; absent for what the person said
alter table chat_message add column outcome text
    check (outcome in ('SENT', 'UNKNOWN', 'FAILED', 'UNREACHABLE', 'EXPIRED', 'CANCELLED'));
alter table chat_message add column failure text;
alter table chat_message add column name text; -- what the channel calls it
alter table chat_message add column dedupe_key text;
update chat_message set outcome = 'SENT' where sender = 'ASSISTANT';
create index chat_message_card on chat_message (chat_id, card) where card is not null;
create index chat_message_trouble on chat_message (id) where outcome <> 'SENT';
create index chat_message_age on chat_message (said_at);

grant select, insert, update, delete on message_key, inbox, dead_letter, outbox, channel_gate, chat_file to "${app_role}";
