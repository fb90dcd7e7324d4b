package org.ngoaingu.digest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The digests of all weeks: at most one a unit, recipient and ISO week, whoever writes it. */
@Repository
class DigestRows {

    private final JdbcClient sql;

    DigestRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** A row to be written. @param skipped whether there is nothing to say */
    record New(Recipient to, LocalDate snapshot, boolean skipped) {}

    /** Writes those that are not there yet, and gives back what of these is to be sent. */
    List<DigestRow> add(List<New> rows, LocalDate week, Instant now) {
        return sql.sql("""
                        with added as (
                            insert into digest (unit_id, person_id, week, first_week, snapshot_day, since_day, skipped,
                                made_at)
                            select unit, person, :week, first_week, snapshot_day, since_day, skipped, :now
                            from unnest(cast(:units as bigint[]), cast(:persons as bigint[]),
                                cast(cast(:firsts as text[]) as date[]), cast(cast(:snapshots as text[]) as date[]), cast(cast(:sinces as text[]) as date[]),
                                cast(:skips as boolean[]))
                                as r(unit, person, first_week, snapshot_day, since_day, skipped)
                            on conflict do nothing returning *
                        )
                        select * from added where not skipped order by id""")
                .param("week", week)
                .param("now", Instants.of(now))
                .param("units", column(rows, row -> row.to().unit().value(), Long[]::new))
                .param("persons", column(rows, row -> row.to().person().value(), Long[]::new))
                .param("firsts", column(rows, row -> row.to().firstWeek(week).toString(), String[]::new))
                .param("snapshots", column(rows, row -> row.snapshot().toString(), String[]::new))
                .param("sinces", column(rows, row -> text(row.to().since()), String[]::new))
                .param("skips", column(rows, New::skipped, Boolean[]::new))
                .query(DigestRows::row)
                .list();
    }

    /** The driver knows no arrays of days. */
    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static <T> @Nullable T[] column(
            List<New> rows, Function<New, @Nullable T> value, IntFunction<@Nullable T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    Optional<DigestRow> find(long id) {
        return sql.sql("select * from digest where id = :id and not skipped")
                .param("id", id)
                .query(DigestRows::row)
                .optional();
    }

    /** Deletes what is older; the last of a recipient tells nothing any more by then. */
    void dropBefore(Instant then) {
        sql.sql("delete from digest where made_at < :then")
                .param("then", Instants.of(then))
                .update();
    }

    private static DigestRow row(ResultSet row, int number) throws SQLException {
        return new DigestRow(
                row.getLong("id"),
                new UnitId(row.getLong("unit_id")),
                new PersonId(row.getLong("person_id")),
                row.getObject("week", LocalDate.class),
                row.getObject("first_week", LocalDate.class),
                row.getObject("snapshot_day", LocalDate.class),
                row.getObject("since_day", LocalDate.class));
    }
}
