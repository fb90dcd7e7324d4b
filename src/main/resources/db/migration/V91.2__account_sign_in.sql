-- Codes by which somebody goes from the chat to the pages, once.
create table sign_in (
    code_hash bytea primary key,
    chat_id uuid not null unique,
    expires_at timestamptz not null
);
create index sign_in_end on sign_in (expires_at);

grant select, insert, update, delete on sign_in to "${app_role}";
