-- One row says that this database is a trial, and it says so for good: it cannot be taken out.

create table trial_mark (
    one         boolean primary key default true check (one),
    begun_at    timestamptz not null
);

grant select, insert on trial_mark to "${app_role}";
