-- Who leads or administers anything on a day, by whose right they do. A door.
create function leading_people(d date) returns table (person_id bigint, role text)
language sql stable as $$
    select distinct p.id, 'HEAD' from unit_details(d) u join person p on p.code = u.head_code
    union all
    select distinct g.person_id, 'ADMIN' from role_grant g
    where g.valid_from <= d and (g.valid_to is null or g.valid_to > d)
$$;
