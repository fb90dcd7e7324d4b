-- Milestones that an administrator closed (chốt số liệu), and their figures for good: rows are written once and neither
-- changed nor deleted.

create table progress_closing (
    id bigint generated always as identity primary key,
    unit_id bigint not null, -- the unit that is bound to the plan
    plan_id text not null,
    due date not null,
    closed_on date not null,
    closed_by bigint, -- a person; absent for the command line
    reason text not null check (reason <> ''),
    unique (unit_id, plan_id, due),
    check (closed_on >= due)
);

create table progress_closing_line (
    closing_id bigint not null references progress_closing,
    unit_id bigint not null,
    line_id text not null,
    rate int not null,
    min_level int not null,
    due date not null,
    reference_day date not null,
    people int not null,
    in_group int not null,
    out_of_group int not null,
    excluded int not null,
    undetermined int not null,
    reached int not null,
    reached_once int not null,
    specialised int,
    primary key (unit_id, line_id, closing_id),
    check (in_group + out_of_group + excluded + undetermined = people)
);

grant select, insert on progress_closing, progress_closing_line to "${app_role}";
