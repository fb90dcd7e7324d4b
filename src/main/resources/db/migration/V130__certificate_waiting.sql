-- Whose submissions wait for an officer, each person once.
create function submissions_waiting() returns table (person_id bigint)
language sql stable as $$
    select distinct s.person_id from certificate_submission s where s.state in ('WAITING', 'CLAIMED')
$$;

-- Verified certificates that give a level and whose last valid day lies from d to until, unless the person holds a later
-- one of the same type.
create function certificates_ending(d date, until date)
returns table (certificate_id bigint, person_id bigint, last_valid_on date)
language sql stable as $$
    select c.id, c.person_id, c.last_valid_on
    from certificate c join certificate_reading r on r.id = c.reading_id
    where c.state = 'VERIFIED' and c.superseded_import is null and c.superseded_submission is null
        and (c.revoked_from is null or c.revoked_from > $1)
        and c.last_valid_on between $1 and $2
        and (c.decided_level is not null or exists (select from certificate_level l
            where l.reading_id = c.reading_id and l.superseded_on is null))
        and not exists (select from certificate later join certificate_reading it on it.id = later.reading_id
            where later.person_id = c.person_id and it.type = r.type and later.state = 'VERIFIED'
                and later.superseded_import is null and later.superseded_submission is null
                and later.revoked_from is null
                and (not later.expires or later.last_valid_on > c.last_valid_on))
$$;
