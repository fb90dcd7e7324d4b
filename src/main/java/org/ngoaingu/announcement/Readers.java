package org.ngoaingu.announcement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The people of an audience on a day, in SQL. */
@Component
class Readers {

    /** Those for whom the conditions hold, as {@code matched}; those of them who are not left out, as {@code reader}. */
    static final String READERS = """
            with matched as materialized (
                select s.person_id, s.unit_id, u.path && cast(:withoutUnits as bigint[]) as unit_out,
                    s.person_id = any(cast(:withoutPeople as bigint[])) as person_out
                from staff_facts(:day) s
                    join unit_facts(:day) u on u.unit_id = s.unit_id
                    left join (select person_id, array_agg(role) as roles from leading_people(:day) group by person_id) l
                        on l.person_id = s.person_id
                    left join preferred_chats() c on c.person_id = s.person_id
                where u.path && cast(:units as bigint[])
                    and (cardinality(cast(:categories as text[])) = 0 or s.category = any(cast(:categories as text[])))
                    and (cardinality(cast(:roles as text[])) = 0
                        or 'HEAD' = any(cast(:roles as text[])) and 'HEAD' = any(l.roles)
                        or 'ADMINISTRATOR' = any(cast(:roles as text[])) and 'ADMIN' = any(l.roles)
                        or 'STAFF' = any(cast(:roles as text[])) and l.roles is null)
                    and (not :byLine or s.person_id = any(cast(:members as bigint[])))
                    and (cast(:linked as boolean) is null or (c.person_id is not null) = :linked)
            ), reader as materialized (
                select person_id, unit_id from matched where not unit_out and not person_out
            )
            """;

    private final JdbcClient sql;
    private final LineReaders lines;

    Readers(JdbcClient sql, LineReaders lines) {
        this.sql = sql;
        this.lines = lines;
    }

    /** A statement that goes on from {@link #READERS}. */
    StatementSpec statement(String rest, Audience audience, LocalDate day) {
        return sql.sql(READERS + rest)
                .param("day", day)
                .param(
                        "units",
                        keys(audience.units().stream().map(UnitId::value).toList()))
                .param(
                        "withoutUnits",
                        keys(audience.withoutUnits().stream().map(UnitId::value).toList()))
                .param(
                        "withoutPeople",
                        keys(audience.withoutPeople().stream()
                                .map(PersonId::value)
                                .toList()))
                .param(
                        "categories",
                        audience.categories().stream().map(Enum::name).toArray(String[]::new))
                .param("roles", audience.roles().stream().map(Enum::name).toArray(String[]::new))
                .param("byLine", audience.line() != null)
                .param("members", lines.of(audience, day))
                .param("linked", audience.linked());
    }

    int count(Audience audience, LocalDate day) {
        return statement("select count(*) from reader", audience, day)
                .query(Integer.class)
                .single();
    }

    /** How many there are, and whom a message does not reach. */
    Reach reach(Audience audience, LocalDate day) {
        var channels = new HashMap<String, Integer>();
        var missed = new ArrayList<Integer>(List.of(0, 0));
        statement("""
                select case when c.reachable then c.channel end, c.person_id is null, count(*)
                from reader r left join preferred_chats() c on c.person_id = r.person_id group by 1, 2""", audience, day).query(row -> {
            var channel = row.getString(1);
            if (channel == null) {
                missed.set(row.getBoolean(2) ? 0 : 1, row.getInt(3));
            } else {
                channels.put(channel, row.getInt(3));
            }
        });
        return new Reach(channels, missed.get(0), missed.get(1));
    }

    /** Who would be a reader but for what the audience leaves out. */
    LeftOut leftOut(Audience audience, LocalDate day) {
        return statement("""
                select count(*) filter (where unit_out), count(*) filter (where person_out and not unit_out)
                from matched""", audience, day)
                .query((row, n) -> new LeftOut(row.getInt(1), row.getInt(2), lines.unknown(audience, day)))
                .single();
    }

    /** A reader whom a message reaches. */
    record Sample(PersonId person, Locale language) {}

    /** Some readers, of each language those with the lowest keys, the languages by turns. */
    List<Sample> some(Audience audience, LocalDate day, int most) {
        return statement("""
                select person_id, language from (
                    select r.person_id, c.language,
                        row_number() over (partition by c.language order by r.person_id) as number
                    from reader r join preferred_chats() c on c.person_id = r.person_id
                ) ranked order by number, language desc limit :most""", audience, day)
                .param("most", most)
                .query((row, n) -> new Sample(new PersonId(row.getLong(1)), Locale.of(row.getString(2))))
                .list();
    }

    private static Long[] keys(List<Long> keys) {
        return keys.toArray(Long[]::new);
    }
}
