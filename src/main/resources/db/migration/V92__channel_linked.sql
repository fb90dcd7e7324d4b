-- The people of the roster to whom at least one chat is linked. A door: rooms that count who is linked name this.
create function linked_people() returns table (person_id bigint) language sql stable as $$
    select distinct c.person_id from chat c where c.person_id is not null
$$;
