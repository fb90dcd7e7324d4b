-- A row of the outbox is changed once or twice before it goes (its lease, the time of the next try) and none of its
-- indexes says anything of that: with room on its page it is changed in place and no index grows.
alter table outbox set (fillfactor = 50);

-- The history only grows at its end, so that its age needs no entry a row.
drop index chat_message_age;
create index chat_message_age on chat_message using brin (said_at) with (pages_per_range = 32);

-- The first rows of a channel's outbox that are not held and may go by themselves, the most urgent and oldest first. The
-- outbox grows and empties faster than statistics follow: it is always walked along its index, from the front.
create function outbox_front(channel text, last smallint, at timestamptz, most int) returns setof bigint
language plpgsql stable
set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off as $$
begin
    return query
        select o.id from outbox o
        where o.channel = $1 and o.lane <= $2 and o.not_before <= $3 and o.expires_at > $3
            and (o.lease_until is null or o.lease_until <= $3)
        order by o.channel, o.lane, o.id limit $4;
end
$$;
