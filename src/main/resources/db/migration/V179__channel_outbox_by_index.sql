-- The outbox is nearly empty for weeks and holds tens of thousands of rows a second later; what the planner thought of it
-- while it was empty stays in every connection. Who takes rows and who settles them therefore looks them up by an index
-- and by nothing else: in functions with planner settings of their own, and asking where joining would be usual, as a
-- join may be made by going through all of an index.
drop function outbox_front;

-- The first rows of the channel that may go now, the most urgent and oldest first: one at a time in a chat, and none
-- before an older one of its lane or a more urgent one.
create function outbox_front(of text, last smallint, at timestamptz, most int) returns setof bigint
language plpgsql stable
set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off as $$
begin
    return query
        select o.id from outbox o
        where o.channel = $1 and o.lane <= $2 and o.not_before <= $3 and o.expires_at > $3
            and (o.lease_until is null or o.lease_until <= $3)
            and (select true from outbox other where other.chat_id = o.chat_id
                and (other.lane = o.lane and other.id < o.id
                    or other.lane < o.lane and other.not_before <= $3
                    or other.lease_until > $3) limit 1) is null
        order by o.channel, o.lane, o.id limit $4;
end
$$;

-- Takes up to so many rows of the channel that may go now, with what is known of their chats; none while the gate is
-- closed, which is asked together with the rows: one that was given back because the other side wants peace is seen only
-- together with that. Where others are at work on the first ones it looks further, but not through all that somebody may
-- be recalling.
create function claim_outbox(of text, last smallint, at timestamptz, most int, node uuid, until timestamptz)
returns table (id uuid, channel text, address text, person_id bigint, first_administrator boolean, language text,
    role text, number bigint, lane smallint, kind text, payload jsonb, attempt int, queued_at timestamptz, edits text)
language plpgsql volatile
set enable_seqscan = off as $$
#variable_conflict use_column
declare
    looked_at int := $4;
    further constant int := 500;
    front bigint[];
begin
    loop
        front := array(select outbox_front($1, $2, $3, looked_at));
        return query
            with mine as (
                update outbox o set lease_owner = $5, lease_until = $6, attempt = o.attempt + 1
                where o.id = any(array(select free.id from outbox free
                    where free.id = any(front) and free.not_before <= $3
                        and (free.lease_until is null or free.lease_until <= $3)
                        and not exists (select from channel_gate g where g.channel = $1
                            and (g.closed_since is not null or g.not_before > $3))
                    order by free.lane, free.id limit $4 for update skip locked))
                returning o.*
            )
            select c.id, c.channel, c.address, c.person_id, c.first_administrator, c.language, c.role, m.id, m.lane,
                m.kind, m.payload, m.attempt, m.queued_at,
                case when m.card is not null then (select said.name from chat_message said
                    where said.chat_id = m.chat_id and said.card = m.card and said.name is not null
                    order by said.id + 0 desc limit 1) end
            from mine m cross join lateral (select * from chat where chat.id = m.chat_id offset 0) c;
        exit when found or cardinality(front) < looked_at or looked_at > $4;
        looked_at := $4 + further;
    end loop;
end
$$;

-- Ends a row that the node still holds: it moves to the history. Of a batch the older message stays until a newer one
-- took its place. What arrived also shows that the channel works.
create function settle_outbox(message bigint, node uuid, at timestamptz, ending text, failure text, name text,
    said text, choices jsonb, files uuid[]) returns void
language plpgsql volatile
set enable_seqscan = off as $$
declare
    gone outbox;
begin
    delete from outbox o where o.id = $1 and o.lease_owner = $2 returning o.* into gone;
    if not found then
        return;
    end if;
    if $4 = 'SENT' then
        if gone.batch is not null then
            delete from chat_message m where m.chat_id = gone.chat_id and m.card = gone.card;
        end if;
        update channel_gate g set doubts = 0, closed_since = null, probe_at = null, reason = null
            where g.channel = gone.channel and g.doubts > 0;
    end if;
    if gone.kind in ('Reply', 'Made') then
        insert into chat_message (chat_id, sender, text, choices, files, card, said_at, outcome, failure, name,
            dedupe_key, unmade, batch, member)
        values (gone.chat_id, 'ASSISTANT', coalesce($7, ''), coalesce($8, '[]'), $9, gone.card, $3, $4, $5, $6,
            gone.dedupe_key, $7 is null, gone.batch, gone.member);
    end if;
end
$$;
