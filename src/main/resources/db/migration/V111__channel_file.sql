-- Files of messages: sealed with the key of the installation, and in quarantine until they are screened.
alter table chat_file add column sealed boolean not null default false;
alter table chat_file add column quarantined boolean not null default false;
alter table chat_file add column received_sha256 text; -- of the bytes as they came; absent for what nobody sent
