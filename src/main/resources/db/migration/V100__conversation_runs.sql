-- What happens once in a run of a flow, unfinished runs that can be taken up again, and how long answers are waited for.

-- A row is written in the transaction of what was done; a person is in it only as far as the results say.
create table conversation_once (
    run text not null, -- names the run for good, in whichever chat it goes on
    step text not null,
    results jsonb not null,
    done_at timestamptz not null,
    primary key (run, step)
);
create index conversation_once_done_at on conversation_once (done_at);

-- One of a flow for each person; the newest answers win.
create table conversation_draft (
    person_id bigint not null,
    flow text not null,
    run text not null unique,
    chat uuid, -- where it is under way; absent once it was left
    frames jsonb not null,
    changed_at timestamptz not null,
    primary key (person_id, flow)
);
create index conversation_draft_changed_at on conversation_draft (changed_at);

alter table conversation_session
    add column remind_at timestamptz, -- absent: nobody is to be reminded
    add column expire_at timestamptz, -- absent: no flow is under way
    add column pending jsonb;         -- what was asked for when a draft stood in its way
create index conversation_session_remind_at on conversation_session (remind_at) where remind_at is not null;
create index conversation_session_expire_at on conversation_session (expire_at) where expire_at is not null;

grant select, insert, update, delete on conversation_once, conversation_draft to "${app_role}";
