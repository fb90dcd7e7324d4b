-- Whom their unit reminded that they have no certificate: once a week each.
create table unit_reminder (
    person_id bigint not null, -- a person of room staff
    week text not null, -- ISO, as 2026-W47
    reminded_by text not null,
    reminded_at timestamptz not null,
    primary key (person_id, week)
);
create index unit_reminder_age on unit_reminder (reminded_at);
grant select, insert, update, delete on unit_reminder to "${app_role}";
