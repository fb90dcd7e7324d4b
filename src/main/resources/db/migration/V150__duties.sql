-- Days by which something is to be done that no plan names: by a letter, or set within the office for a plan's task.
create table duty_day (
    id bigint generated always as identity primary key,
    top_id bigint not null, -- the authority: a unit of room staff that a plan is bound to
    task text, -- of its plan, for an internal day
    title text, -- what a letter asks for
    bodies text[] not null, -- whom the letter binds: bodies of the plan
    letter text, -- its number
    last_day date not null,
    set_by text not null,
    set_at timestamptz not null,
    withdrawn_by text,
    withdrawn_at timestamptz,
    check ((task is null) = (title is not null and letter is not null)),
    check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index duty_day_top on duty_day (top_id, last_day) where withdrawn_at is null;

-- What units have said that they have done.
create table duty_done (
    unit_id bigint not null,
    duty text not null, -- a task of a plan in a year, or the id of a day above
    done_by text not null,
    done_at timestamptz not null,
    primary key (unit_id, duty)
);

grant select, insert, update on duty_day to "${app_role}";
grant select, insert on duty_done to "${app_role}";
