-- Who oversees which unit on a day: its head, and who was made an administrator of it (of each root, where of
-- everything). A door: rooms that write to all of them name this.
create function overseers(d date) returns table (unit_id bigint, person_id bigint) language sql stable as $$
    with u as materialized (select unit_id, head_code, path from unit_details(d))
    select u.unit_id, p.id from u join person p on p.code = u.head_code
    union
    select u.unit_id, g.person_id from role_grant g
        join u on u.unit_id = g.unit_id or g.unit_id is null and cardinality(u.path) = 1
    where g.valid_from <= d and (g.valid_to is null or g.valid_to > d)
$$;
