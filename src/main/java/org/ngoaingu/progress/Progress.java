package org.ngoaingu.progress;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import org.ngoaingu.plan.Plan;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far units are with the lines of their plan (tiến độ). A unit's figures hold all below it that is under the same
 * plan; open milestones are counted on the day asked, ended ones on their due date until somebody closes them.
 */
@Service
public class Progress {

    private final Units units;
    private final Scopes scopes;
    private final Closings closings;
    private final Counts counts;

    Progress(Units units, Scopes scopes, Closings closings, Counts counts) {
        this.units = units;
        this.scopes = scopes;
        this.closings = closings;
        this.counts = counts;
    }

    /** The unit with all below it. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public UnitProgress of(UnitId unit, LocalDate day) {
        var all = tree(unit, day).get(unit);
        return all != null
                ? all
                : new UnitProgress.NoData(unit, day, units.firstDay(unit).orElse(null));
    }

    /**
     * The unit and every unit below it, in one pass, the nearer to the root the earlier.
     *
     * @return empty when the unit does not exist on the day
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public SequencedMap<UnitId, UnitProgress> tree(UnitId top, LocalDate day) {
        var figures = new HashMap<Plan, PlanFigures>();
        var tree = new LinkedHashMap<UnitId, UnitProgress>();
        var units = scopes.units(top, day);
        units.forEach((unit, plan) -> tree.put(
                unit,
                plan.isEmpty()
                        ? new UnitProgress.NoPlan(unit)
                        : figures.computeIfAbsent(plan.get(), it -> figures(it, top, day, units.keySet()))
                                .of(unit)));
        return tree;
    }

    private PlanFigures figures(Plan plan, UnitId top, LocalDate day, Set<UnitId> units) {
        var figures = new PlanFigures(plan, day, closings.figures(plan, units));
        scopes.of(plan, top, day).forEach(scope -> figures.add(scope, counts.of(scope)));
        return figures;
    }
}
