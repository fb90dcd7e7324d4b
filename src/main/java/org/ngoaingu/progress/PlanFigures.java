package org.ngoaingu.progress;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.ngoaingu.plan.Line;
import org.ngoaingu.plan.Plan;
import org.ngoaingu.staff.UnitId;

/** The figures of one plan, gathered a reference day at a time and handed out a unit at a time. */
final class PlanFigures {

    private final Plan plan;
    private final LocalDate day;
    private final Map<Counts.Cell, Tally> tallies = new HashMap<>();
    private final Map<LocalDate, Set<UnitId>> known = new HashMap<>();
    private final Map<Counts.Cell, StoredLine> closed;

    /** @param closed figures of milestones that were closed */
    PlanFigures(Plan plan, LocalDate day, Map<Counts.Cell, StoredLine> closed) {
        this.plan = plan;
        this.day = day;
        this.closed = closed;
    }

    void add(Scope scope, Map<Counts.Cell, Tally> counted) {
        known.put(scope.reference(), scope.known());
        tallies.putAll(counted);
    }

    UnitProgress of(UnitId unit) {
        if (day.isBefore(plan.validFrom())) {
            return new UnitProgress.NotYetInForce(unit, plan);
        }
        return new UnitProgress.Counted(
                unit,
                day,
                plan,
                plan.lines().stream().map(line -> of(unit, line)).toList());
    }

    private LineProgress of(UnitId unit, Line line) {
        var stored = closed.get(new Counts.Cell(unit, line.id()));
        if (stored != null && !day.isBefore(stored.due())) {
            return stored.of(line, day);
        }
        var reference = line.referenceDay(day);
        if (!known.getOrDefault(reference, Set.of()).contains(unit)) {
            return new LineProgress.NoData(line, reference);
        }
        return tallies.getOrDefault(new Counts.Cell(unit, line.id()), Tally.NOBODY)
                .of(line, day, reference, null, null);
    }
}
