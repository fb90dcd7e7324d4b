package org.ngoaingu.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.plan.LineId;
import org.ngoaingu.plan.Plan;
import org.ngoaingu.plan.PlanId;
import org.ngoaingu.staff.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Milestones that were closed, and their figures. */
@Component
class Closings {

    private final JdbcClient jdbc;

    Closings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A milestone of a plan under the unit that is bound to it. */
    record Key(UnitId bound, PlanId plan, LocalDate due) {}

    /** All closed milestones with the day of their closing; a few for each authority. */
    Map<Key, LocalDate> all() {
        var closed = new HashMap<Key, LocalDate>();
        jdbc.sql("select unit_id, plan_id, due, closed_on from progress_closing")
                .query((row, n) -> closed.put(
                        new Key(
                                new UnitId(row.getLong("unit_id")),
                                new PlanId(String.valueOf(row.getString("plan_id"))),
                                row.getObject("due", LocalDate.class)),
                        row.getObject("closed_on", LocalDate.class)))
                .list();
        return closed;
    }

    /** The final figures of the units, where there are any. */
    Map<Counts.Cell, StoredLine> figures(Plan plan, Collection<UnitId> units) {
        var figures = new HashMap<Counts.Cell, StoredLine>();
        jdbc.sql("""
                        select l.*, c.closed_on from progress_closing c
                            join progress_closing_line l on l.closing_id = c.id
                        where c.plan_id = :plan and l.unit_id = any(:units) order by c.id""")
                .param("plan", plan.id().value())
                .param("units", units.stream().map(UnitId::value).toArray(Long[]::new))
                .query((row, n) -> figures.put(cell(row), StoredLine.of(row)))
                .list();
        return figures;
    }

    /** The key of the new closing; empty when the milestone is closed already. */
    Optional<Long> add(Key milestone, LocalDate today, @Nullable Long by, String reason) {
        return jdbc.sql("""
                        insert into progress_closing (unit_id, plan_id, due, closed_on, closed_by, reason)
                        values (:unit, :plan, :due, :today, :by, :reason)
                        on conflict (unit_id, plan_id, due) do nothing returning id""")
                .param("unit", milestone.bound().value())
                .param("plan", milestone.plan().value())
                .param("due", milestone.due())
                .param("today", today)
                .param("by", by)
                .param("reason", reason)
                .query(Long.class)
                .optional();
    }

    private static Counts.Cell cell(ResultSet row) throws SQLException {
        return new Counts.Cell(
                new UnitId(row.getLong("unit_id")), new LineId(String.valueOf(row.getString("line_id"))));
    }
}
