package org.ngoaingu.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.plan.Line;
import org.ngoaingu.plan.LineId;
import org.ngoaingu.plan.Plan;
import org.ngoaingu.plan.PlanId;
import org.ngoaingu.plan.Plans;
import org.ngoaingu.staff.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads stored figures. */
@Component
class SnapshotRows {

    private static final String HEADS = """
            select unit_id, day, plan_id, people, waiting, expiring, with_nothing from progress_snapshot
            where unit_id = any(:units) and day = any(:days::date[]) order by day, unit_id""";

    private static final String LINES = """
            select * from progress_snapshot_line where unit_id = any(:units) and day = any(:days::date[])""";

    private final JdbcClient jdbc;
    private final Plans plans;

    SnapshotRows(JdbcClient jdbc, Plans plans) {
        this.jdbc = jdbc;
        this.plans = plans;
    }

    private record Key(UnitId unit, LocalDate day) {}

    boolean existsFrom(LocalDate first, LocalDate last) {
        return jdbc.sql("select exists (select from progress_snapshot_day where day between :first and :last)")
                .param("first", first)
                .param("last", last)
                .query(Boolean.class)
                .single();
    }

    /** The last days up to this one on which figures were stored. */
    List<LocalDate> days(LocalDate upTo, int most) {
        return jdbc.sql("select day from progress_snapshot_day where day <= :day order by day desc limit :most")
                .param("day", upTo)
                .param("most", most)
                .query((row, n) -> Objects.requireNonNull(row.getObject("day", LocalDate.class)))
                .list();
    }

    Optional<LocalDate> lastDay(UnitId unit, LocalDate upTo) {
        return jdbc.sql("""
                        select day from progress_snapshot where unit_id = :unit and day <= :day
                        order by day desc limit 1""")
                .param("unit", unit.value())
                .param("day", upTo)
                .query(LocalDate.class)
                .optional();
    }

    /** Those of the units on the days, the oldest first; without those whose plan has no file any more. */
    List<Snapshot> on(Collection<UnitId> units, Collection<LocalDate> days) {
        var lines = new HashMap<Key, Map<LineId, StoredLine>>();
        asked(LINES, units, days)
                .query((row, n) -> lines.computeIfAbsent(key(row), it -> new HashMap<>())
                        .put(new LineId(text(row, "line_id")), StoredLine.of(row)))
                .list();
        var snapshots = asked(HEADS, units, days)
                .query((row, n) -> {
                    var people = new UnitPeople(
                            row.getInt("people"),
                            row.getInt("waiting"),
                            row.getInt("expiring"),
                            row.getInt("with_nothing"));
                    var key = key(row);
                    return plans.plan(new PlanId(text(row, "plan_id")))
                            .map(plan -> snapshot(key, plan, lines.getOrDefault(key, Map.of()), people));
                })
                .list();
        return snapshots.stream().flatMap(Optional::stream).toList();
    }

    private static Snapshot snapshot(Key key, Plan plan, Map<LineId, StoredLine> stored, UnitPeople people) {
        var lines = plan.lines().stream()
                .map(line -> line(line, key.day(), stored.get(line.id())))
                .toList();
        return new Snapshot(key.unit(), key.day(), plan, lines, people);
    }

    private static LineProgress line(Line line, LocalDate day, @Nullable StoredLine stored) {
        return stored == null ? new LineProgress.NoData(line, line.referenceDay(day)) : stored.of(line, day);
    }

    private JdbcClient.StatementSpec asked(String sql, Collection<UnitId> units, Collection<LocalDate> days) {
        return jdbc.sql(sql)
                .param("units", units.stream().map(UnitId::value).toArray(Long[]::new))
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new));
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(new UnitId(row.getLong("unit_id")), row.getObject("day", LocalDate.class));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }
}
