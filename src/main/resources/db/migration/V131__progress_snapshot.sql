-- How far units were on a day, as it was known on that day: written once, never reckoned again.

create table progress_snapshot_day (
    day date primary key,
    taken_at timestamptz not null
);

create table progress_snapshot (
    unit_id bigint not null, -- a unit of room staff
    day date not null references progress_snapshot_day,
    plan_id text not null, -- of a plan file
    people int not null,
    waiting int not null, -- of them with a submission that waits
    expiring int not null, -- with a certificate that ends soon
    with_nothing int not null, -- wanted by an open line, with neither a valid certificate nor a submission
    primary key (unit_id, day)
);

create table progress_snapshot_line (
    unit_id bigint not null,
    day date not null,
    line_id text not null,
    rate int not null, -- of the line on that day, as its minimum level and its due date
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
    closed_on date, -- since when the figures of the milestone are final; absent while they are not
    primary key (unit_id, day, line_id),
    foreign key (unit_id, day) references progress_snapshot,
    check (in_group + out_of_group + excluded + undetermined = people)
);

grant select, insert on progress_snapshot_day, progress_snapshot, progress_snapshot_line to "${app_role}";
