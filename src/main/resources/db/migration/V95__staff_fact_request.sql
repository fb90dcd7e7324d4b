-- Questions about a fact that nobody has said, put to those who may decide.
create table fact_request (
    id bigint generated always as identity primary key,
    version int not null,
    person_id bigint not null references person, -- whom the fact is about
    fact text not null,
    asked_by bigint not null references person,
    asked_at timestamptz not null,
    state text not null,
    decided_by bigint references person, -- absent: the account of the first administrator
    decided_at timestamptz
);
create unique index fact_request_open on fact_request (person_id, fact) where state = 'OPEN';
create index fact_request_asker on fact_request (asked_by) where state = 'OPEN';
grant select, insert, update, delete on fact_request to "${app_role}";
