-- Who is signed in to the pages. The browser holds the key, the database its SHA-256.
create table console_session (
    key_hash bytea primary key,
    chat_id uuid not null, -- of room channel: the chat that the sign-in came from
    actor text not null, -- who owned it then
    began_at timestamptz not null,
    used_at timestamptz not null
);
create index console_session_chat on console_session (chat_id);
create index console_session_begin on console_session (began_at);

-- Files that somebody gave to the import page, from the look at them to the import.
create table console_import (
    id uuid primary key,
    person_id bigint not null, -- 0 for the account of the first administrator
    language text not null,
    state text not null check (state in ('LOOKING', 'READY', 'TAKING', 'TAKEN', 'REFUSED')),
    units_name text,
    units_file bytea,
    staff_name text,
    staff_file bytea,
    as_of date, -- given by the person, before the files' own
    import_id bigint, -- the dry run
    report jsonb, -- what it found, worded
    refused_rows bytea, -- an .xlsx to correct and to send again
    message text, -- why it was refused, worded
    plan text,
    accept_missing int,
    made_at timestamptz not null
);
create unique index console_import_one_at_work on console_import (person_id) where state in ('LOOKING', 'TAKING');
create index console_import_person on console_import (person_id, made_at);

grant select, insert, update, delete on console_session, console_import to "${app_role}";
