-- What people say is wrong about them in the roster, until somebody who may correct it has dealt with it.
create table wrong_fact (
    id bigint generated always as identity primary key,
    person_id bigint not null,
    fact text not null, -- a fact of a person, or OTHER
    words text not null, -- what would be right, as the person says it
    files uuid[] not null, -- of room channel: the proof
    said_at timestamptz not null,
    decided_at timestamptz,
    decided_by text,
    corrected boolean,
    check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (corrected is null))
);
create index wrong_fact_person on wrong_fact (person_id) where decided_at is null;
grant select, insert, update, delete on wrong_fact to "${app_role}";
