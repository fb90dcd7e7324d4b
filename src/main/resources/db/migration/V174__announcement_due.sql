-- Is to be handed over when the run goes on, whatever became of it before: linked another chat meanwhile, or waited when a
-- run that had ended and was taken up again stood still.
alter table announcement_reader add column due boolean not null default false;

-- What was withdrawn because the run paused, or because the chat had become another's, waits for the chat that the person
-- has by then; where there is none the person is out of reach.
create or replace function announcement_ledger(announcement bigint, at timestamptz)
returns table (person_id bigint, unit_id bigint, state text, failure text, since timestamptz, seen boolean,
    queued boolean, confirmed_at timestamptz, told_at timestamptz)
language sql stable as $$
    select r.person_id, r.unit_id,
        case
            when r.due and coalesce(m.state, 'WITHDRAWN') not in ('SENT', 'IN_FLIGHT', 'WAITING') then i.unsent
            when m.state = 'WITHDRAWN' then
                case
                    when m.failure in ('PAUSED', 'MOVED') then case when r.queued then i.unsent else 'UNREACHABLE' end
                    when m.failure = 'TOO_LATE' then 'EXPIRED'
                    else 'CANCELLED' end
            when m.state is not null then m.state
            when r.kept_state is not null then r.kept_state
            when not r.queued then 'UNREACHABLE'
            else i.unsent end,
        coalesce(m.failure, r.kept_failure), coalesce(m.since, r.kept_since), coalesce(m.seen, r.kept_seen, false),
        r.queued, r.confirmed_at, r.told_at
    from announcement_reader r
        cross join (
            select case a.state when 'CANCELLED' then 'CANCELLED' when 'EXPIRED' then 'EXPIRED' else 'WAITING' end
            from announcement a where a.id = $1) i (unsent)
        left join batch_messages(announcement_batch($1), $2) m on m.member = r.person_id
    where r.announcement_id = $1
$$;
