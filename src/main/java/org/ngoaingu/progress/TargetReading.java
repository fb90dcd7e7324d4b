package org.ngoaingu.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.plan.Line;
import org.ngoaingu.plan.Plan;
import org.ngoaingu.platform.Message;
import org.ngoaingu.progress.TargetColumns.Column;
import org.ngoaingu.staff.Reach;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.roster.PlainTable;
import org.ngoaingu.staff.roster.Refusal;
import org.springframework.stereotype.Component;

/** Reads rows of a list as targets. */
@Component
class TargetReading {

    private final TargetUnits units;
    private final Clock clock;

    TargetReading(TargetUnits units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** @param headed whether any row was the heading of such a list */
    record Read(boolean headed, List<Target> targets, List<Refusal> refused) {}

    Read of(List<PlainTable.Row> rows, Reach reach) {
        var today = LocalDate.now(clock);
        var plans = units.plans(reach, today);
        var targets = new ArrayList<Target>();
        var refused = new ArrayList<Refusal>();
        var named = new HashSet<Map.Entry<UnitId, Line>>();
        TargetColumns columns = null;
        for (var row : rows) {
            var heading = TargetColumns.of(row);
            if (heading.isPresent()) {
                columns = heading.get();
            } else if (columns != null && columns.in(row, Column.UNIT).isPresent()) {
                switch (new OneRow(row, columns, plans, today).read()) {
                    case Good good -> {
                        if (named.add(Map.entry(good.target().unit(), good.line()))) {
                            targets.add(good.target());
                        } else {
                            refused.add(bad(row, columns, Column.LINE, "twice"));
                        }
                    }
                    case Bad bad -> refused.add(bad.why());
                }
            }
        }
        return new Read(columns != null, targets, refused);
    }

    private sealed interface Judged {}

    private record Good(Target target, Line line) implements Judged {}

    private record Bad(Refusal why) implements Judged {}

    private static Refusal bad(PlainTable.Row row, TargetColumns columns, Column column, String why) {
        return new Refusal(
                row.place(),
                columns.headings().get(column),
                columns.in(row, column).orElse(null),
                Message.of("progress.targets." + why),
                columns.in(row, Column.UNIT).orElse(null));
    }

    /** One row, column by column; the first thing wrong is told. */
    private record OneRow(
            PlainTable.Row row, TargetColumns columns, Map<String, TargetUnits.Under> plans, LocalDate today) {

        Judged read() {
            var unit = plans.get(TargetUnits.key(text(Column.UNIT)));
            if (unit == null) {
                return refuse(Column.UNIT, "noUnit");
            }
            var plan = unit.plan();
            if (plan == null) {
                return refuse(Column.UNIT, "noPlan");
            }
            var line = line(plan);
            if (line.isEmpty()) {
                return refuse(Column.LINE, "noLine");
            }
            var rate = TargetRate.of(text(Column.RATE));
            if (rate.isEmpty()) {
                return refuse(Column.RATE, "noRate");
            }
            return deadline(unit.unit(), line.get(), rate.getAsInt());
        }

        private Optional<Line> line(Plan plan) {
            return TargetLine.find(plan, text(Column.LINE), text(Column.MILESTONE), today);
        }

        private Judged deadline(UnitId unit, Line line, int rate) {
            var said = text(Column.DEADLINE);
            var day = said.isEmpty() ? Optional.<LocalDate>empty() : PlainTable.day(said);
            if (!said.isEmpty() && day.isEmpty()) {
                return refuse(Column.DEADLINE, "noDay");
            }
            return day.isPresent() && day.get().isAfter(line.due())
                    ? refuse(Column.DEADLINE, "afterTheLine")
                    : good(unit, line, rate, day.orElse(null));
        }

        private static Judged good(UnitId unit, Line line, int rate, @Nullable LocalDate deadline) {
            return new Good(new Target(unit, line.id(), rate, deadline), line);
        }

        private Judged refuse(Column column, String why) {
            return new Bad(bad(row, columns, column, why));
        }

        private String text(Column column) {
            return columns.in(row, column).orElse("").strip();
        }
    }
}
