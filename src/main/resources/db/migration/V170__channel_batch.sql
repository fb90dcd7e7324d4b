-- Messages that go to many: to which batch each belongs, and for which member of it.
alter table outbox add column batch text;
alter table outbox add column member bigint;
alter table outbox add constraint member_of_a_batch check ((batch is null) = (member is null));
-- a member waits in the outbox once
create unique index outbox_batch on outbox (batch, member) where batch is not null;
alter table chat_message add column batch text;
alter table chat_message add column member bigint;
create index chat_message_batch on chat_message (batch, id) where batch is not null;
-- the newest message that a page of the chat has fetched
alter table chat add column fetched_message bigint;

-- The chat to which a person is written: the one heard last, those that can be reached first. A door.
create function preferred_chats()
returns table (person_id bigint, chat_id uuid, channel text, language text, reachable boolean)
language sql stable as $$
    select distinct on (c.person_id) c.person_id, c.id, c.channel, c.language, c.unreachable_since is null
    from chat c where c.person_id is not null
    order by c.person_id, c.unreachable_since is not null, c.heard_at desc nulls last, c.opened_at desc, c.id
$$;

-- Writes one message of the lane of many (2) for each of the people whom a chat reaches, to be made when it is sent of
-- the subject BATCH'S SUBJECT:PERSON. A newer one of the batch takes the place of an older one in the chat. Gives those
-- for whom one waits now and did not before. A door.
create function queue_batch(batch text, maker text, subject text, people bigint[], at timestamptz, ends timestamptz)
returns table (person_id bigint) language sql volatile as $$
    insert into outbox (channel, chat_id, lane, kind, payload, card, batch, member, queued_at, not_before, expires_at)
    select c.channel, c.chat_id, 2, 'Made', jsonb_build_object('maker', $2, 'subject', $3 || ':' || c.person_id), $1,
        $1, c.person_id, $5, $5, $6
    from unnest($4) asked (person_id) join preferred_chats() c on c.person_id = asked.person_id
    where c.reachable
    order by c.person_id
    on conflict (batch, member) where batch is not null do nothing
    returning member
$$;

-- Takes what waits out of the outbox again; what is in flight stays. Gives how many. A door.
create function recall_batch(batch text, at timestamptz) returns bigint language sql volatile as $$
    with gone as (
        delete from outbox o where o.batch = $1 and (o.lease_until is null or o.lease_until <= $2) returning 1
    )
    select count(*) from gone
$$;

-- The members of the batch for whom a message waits or is in flight. A door.
create function batch_queued(batch text) returns table (member bigint) language sql stable as $$
    select o.member from outbox o where o.batch = $1
$$;

-- What became of the message to each member of the batch, by the newest; one that arrived has arrived, whatever became of
-- a newer one. A door.
create function batch_messages(batch text, at timestamptz)
returns table (member bigint, state text, failure text, since timestamptz, seen boolean)
language sql stable as $$
    select distinct on (m.member) m.member, m.state, m.failure, m.since, m.seen
    from (
        select o.member, case when o.lease_until > $2 then 'IN_FLIGHT' else 'WAITING' end, null::text, o.queued_at,
            false, 1, o.id
        from outbox o where o.batch = $1
        union all
        select h.member, h.outcome, h.failure, h.said_at, coalesce(h.id <= c.fetched_message, false),
            case h.outcome when 'SENT' then 0 else 2 end, h.id
        from chat_message h join chat c on c.id = h.chat_id where h.batch = $1
    ) m (member, state, failure, since, seen, rank, id)
    order by m.member, m.rank, m.id desc
$$;

-- How the newest so many messages of the batch ended since then, the newest first. A door.
create function batch_ends(batch text, since timestamptz, most int) returns table (outcome text)
language sql stable as $$
    select h.outcome from chat_message h where h.batch = $1 and h.said_at >= $2 order by h.id desc limit $3
$$;
