-- Targets of units that an administrator registers (reading A14). A later one takes the place of an earlier one.

create table progress_target_import (
    id bigint generated always as identity primary key,
    file text not null, -- as its sender calls it
    given_by bigint, -- a person; absent for the command line
    given_at timestamptz not null,
    taken_on date -- absent while it waits to be taken
);

create table progress_target (
    import_id bigint not null references progress_target_import on delete cascade,
    unit_id bigint not null, -- a unit of room staff
    line_id text not null,
    rate int not null check (rate between 1 and 100),
    deadline date, -- absent: the line's own
    registered_on date, -- absent while it waits to be taken
    superseded_on date,
    primary key (unit_id, line_id, import_id)
);
create unique index progress_target_in_force on progress_target (unit_id, line_id)
    where registered_on is not null and superseded_on is null;

grant select, insert, update, delete on progress_target_import, progress_target to "${app_role}";
