package org.ngoaingu.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Reach;
import org.ngoaingu.staff.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open submissions by the units of the people who made them, the oldest first. */
@Component
class WaitingSubmissions {

    /** Of the units administered, without the officer's own. */
    private static final String OPEN = """
            with open as (
                select s.id, s.person_id, s.type, s.score, s.submitted_at, u.unit_id, u.name as unit_name,
                    case when s.claimed_until > :now then s.claimed_by end as claimed_by
                from certificate_submission s
                    join staff_facts(:day) f on f.person_id = s.person_id
                    join unit_facts(:day) u on u.unit_id = f.unit_id
                where s.state in ('WAITING', 'CLAIMED') and s.person_id <> :officer
                    and (:everything or u.path && cast(:units as bigint[])))
            """;

    private final JdbcClient database;

    WaitingSubmissions(JdbcClient database) {
        this.database = database;
    }

    Queue of(PersonId officer, Reach reach, LocalDate day, OffsetDateTime now, int most) {
        var units = asked(OPEN + """
                select unit_id, unit_name, count(*) as waiting, min(submitted_at) as oldest from open
                group by unit_id, unit_name order by oldest, unit_id""", officer, reach, day, now)
                .query((row, n) -> new Queue.InUnit(
                        new UnitId(row.getLong("unit_id")),
                        row.getString("unit_name"),
                        row.getInt("waiting"),
                        row.getObject("oldest", OffsetDateTime.class).toInstant()))
                .list();
        var first = asked(OPEN + "select * from open order by id limit :most", officer, reach, day, now)
                .param("most", most)
                .query(WaitingSubmissions::item)
                .list();
        return new Queue(units.stream().mapToInt(Queue.InUnit::waiting).sum(), units, first);
    }

    private JdbcClient.StatementSpec asked(
            String sql, PersonId officer, Reach reach, LocalDate day, OffsetDateTime now) {
        return database.sql(sql)
                .param("officer", officer.value())
                .param("everything", reach.everything())
                .param("units", reach.administered().stream().map(UnitId::value).toArray(Long[]::new))
                .param("day", day)
                .param("now", now);
    }

    private static Queue.Item item(ResultSet row, int number) throws SQLException {
        var claimedBy = row.getObject("claimed_by", Long.class);
        return new Queue.Item(
                new SubmissionId(row.getLong("id")),
                new PersonId(row.getLong("person_id")),
                new UnitId(row.getLong("unit_id")),
                row.getString("type"),
                Score.ofKey(row.getString("score")),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                claimedBy == null ? null : new PersonId(claimedBy));
    }
}
