-- Files that an administrator sent to import: one row a look at them; further files and other days make a new row.
create table chat_import (
    id bigint generated always as identity primary key,
    version int not null,
    chat_id uuid not null, -- of room channel
    person_id bigint, -- absent: the account of the first administrator
    language text not null,
    files uuid[] not null, -- of room channel, the newest last; none once they are dropped
    as_of date, -- given by the sender, before the file's own
    plan text, -- chosen for the authorities of the unit list
    state text not null,
    attempts int not null, -- times that the work of this state was begun
    sent_at timestamptz not null,
    import_id bigint, -- the dry run
    report text, -- what it found, worded
    missing int not null, -- people missing in it
    many_missing boolean not null, -- so many that somebody else must confirm
    authorities text[] not null, -- codes of the bodies that plans are bound to
    plans text[] not null -- ids to choose from; none when there is nothing to choose
);
create index chat_import_chat on chat_import (chat_id, id);
grant select, insert, update, delete on chat_import to "${app_role}";
