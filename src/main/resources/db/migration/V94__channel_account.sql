-- Under which name people find the assistant, by channel and by the account that it uses there (a bot's id).
create table channel_account (
    channel text not null,
    account text not null,
    name text not null,
    primary key (channel, account)
);

grant select, insert, update on channel_account to "${app_role}";
