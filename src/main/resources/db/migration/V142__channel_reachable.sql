-- The people whom a message reaches: at least one linked chat that is not known to be cut off. A door.
create function reachable_people() returns table (person_id bigint) language sql stable as $$
    select distinct c.person_id from chat c where c.person_id is not null and c.unreachable_since is null
$$;
