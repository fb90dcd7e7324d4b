package org.ngoaingu.digest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who gets digests on a day, in pages: who oversees a unit, and to whom one of these delegated it; only people whom a
 * message reaches.
 */
@Component
class Recipients {

    private static final String PAGE = """
            with overseer as materialized (select unit_id, person_id from overseers(:day)),
            recipient as materialized (
                select unit_id, person_id from overseer
                union
                select d.unit_id, d.delegate_id from digest_delegation d
                    join overseer o on o.unit_id = d.unit_id and o.person_id = d.delegator_id
                where :day between d.first_day and d.last_day and (d.ended_on is null or d.ended_on > :day)
            )
            select r.unit_id, r.person_id, p.day, p.hour, p.paused_until, coalesce(p.sheet, false) as sheet,
                coalesce(p.dark, false) as dark, last.made_at, last.week as last_week,
                told.week, told.snapshot_day
            from recipient r
                left join digest_preference p on p.person_id = r.person_id
                left join lateral (select d.made_at, d.week from digest d
                    where d.unit_id = r.unit_id and d.person_id = r.person_id order by d.week desc limit 1) last on true
                left join lateral (select d.week, d.snapshot_day from digest d
                    where d.unit_id = r.unit_id and d.person_id = r.person_id and not d.skipped
                    order by d.week desc limit 1) told on true
            where (r.unit_id, r.person_id) > (:unit, :person)
                and r.person_id in (select person_id from preferred_chats() where reachable)
            order by r.unit_id, r.person_id limit :most
            """;

    private final JdbcClient sql;

    Recipients(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those behind this one; the first for {@link Place#START}. */
    List<Recipient> after(Place place, LocalDate day, int most) {
        return sql.sql(PAGE)
                .param("day", day)
                .param("unit", place.unit())
                .param("person", place.person())
                .param("most", most)
                .query(Recipients::recipient)
                .list();
    }

    /** A place in the order of the recipients. */
    record Place(long unit, long person) {

        static final Place START = new Place(0, 0);

        static Place of(Recipient recipient) {
            return new Place(recipient.unit().value(), recipient.person().value());
        }
    }

    private static Recipient recipient(ResultSet row, int number) throws SQLException {
        var made = row.getObject("made_at", OffsetDateTime.class);
        var week = row.getObject("week", LocalDate.class);
        return new Recipient(
                new UnitId(row.getLong("unit_id")),
                new PersonId(row.getLong("person_id")),
                Preferences.preference(row),
                made == null ? null : made.toInstant(),
                row.getObject("last_week", LocalDate.class),
                week == null
                        ? null
                        : new Recipient.Told(
                                week, Objects.requireNonNull(row.getObject("snapshot_day", LocalDate.class))));
    }
}
