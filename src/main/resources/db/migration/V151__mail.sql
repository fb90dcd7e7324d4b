-- Where people want to be told by e-mail that there is something new. Until the code that was sent there is typed, it is
-- nobody's.
create table mail_address (
    person_id bigint primary key,
    address text not null,
    code text not null,
    code_until timestamptz not null,
    tries integer not null, -- of typing the code
    confirmed_at timestamptz
);

-- Letters to write; without content: what they say is made when they are sent.
create table mail_letter (
    id bigint generated always as identity primary key,
    person_id bigint not null,
    kind text not null,
    queued_at timestamptz not null,
    not_before timestamptz not null,
    tries integer not null default 0,
    lease_until timestamptz,
    sent_at timestamptz,
    ended_at timestamptz,
    failure text
);
create unique index mail_letter_waiting on mail_letter (person_id, kind) where ended_at is null;
create index mail_letter_due on mail_letter (not_before, id) where ended_at is null;
create index mail_letter_sent on mail_letter (person_id, kind, queued_at);
create index mail_letter_ended on mail_letter (ended_at) where ended_at is not null;

grant select, insert, update, delete on mail_address, mail_letter to "${app_role}";
