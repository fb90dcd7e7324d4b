-- Messages that are made when they are sent; pictures that are shown.
alter table outbox drop constraint outbox_kind_check;
alter table outbox add constraint outbox_kind_check check (kind in ('Reply', 'Menu', 'Leaving', 'Made'));
alter table chat_message drop constraint chat_message_outcome_check;
alter table chat_message add constraint chat_message_outcome_check
    check (outcome in ('SENT', 'UNKNOWN', 'FAILED', 'UNREACHABLE', 'EXPIRED', 'CANCELLED', 'WITHDRAWN'));
-- it ended before there was a text: for the record only, no page shows it
alter table chat_message add column unmade boolean not null default false;
-- what a picture shows, for whom cannot see it
alter table chat_file add column shows text;
