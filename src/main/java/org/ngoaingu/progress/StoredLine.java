package org.ngoaingu.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.plan.Line;

/** Figures of a line in a unit as a row keeps them, with what the line asked for then. */
record StoredLine(
        int rate,
        int minLevel,
        LocalDate due,
        LocalDate referenceDay,
        Tally tally,
        @Nullable Integer specialised,
        @Nullable LocalDate closedOn) {

    static StoredLine of(ResultSet row) throws SQLException {
        return new StoredLine(
                row.getInt("rate"),
                row.getInt("min_level"),
                row.getObject("due", LocalDate.class),
                row.getObject("reference_day", LocalDate.class),
                new Tally(
                        row.getInt("people"),
                        row.getInt("in_group"),
                        row.getInt("out_of_group"),
                        row.getInt("excluded"),
                        row.getInt("undetermined"),
                        row.getInt("reached"),
                        row.getInt("reached_once")),
                row.getObject("specialised", Integer.class),
                row.getObject("closed_on", LocalDate.class));
    }

    /** @param line as the plan has it now; its words hold, its numbers are those of then */
    LineProgress.Counted of(Line line, LocalDate day) {
        var then = new Line(
                line.id(),
                due,
                rate,
                minLevel,
                line.specialised(),
                line.group(),
                line.focus(),
                line.section(),
                line.quote(),
                line.readings());
        return tally.of(then, day, referenceDay, specialised, closedOn);
    }
}
