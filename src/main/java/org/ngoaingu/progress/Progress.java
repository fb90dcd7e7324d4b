package org.ngoaingu.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.ngoaingu.certificate.Certificates;
import org.ngoaingu.plan.Bound;
import org.ngoaingu.plan.Line;
import org.ngoaingu.plan.Plan;
import org.ngoaingu.plan.Plans;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far units are with the lines of their plan (tiến độ). A unit's figures hold all below it that is under the same
 * plan; open milestones are counted on the day asked, closed ones on their due date.
 */
@Service
public class Progress {

    private static final String PATHS =
            "select u.unit_id, u.path from unit_facts(:day) u where :top = any(u.path) order by cardinality(u.path), u.code";

    private final JdbcClient jdbc;
    private final Plans plans;
    private final Units units;
    private final Certificates certificates;
    private final Counts counts;

    Progress(JdbcClient jdbc, Plans plans, Units units, Certificates certificates, Counts counts) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.units = units;
        this.certificates = certificates;
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
        var bound = plans.bound();
        var figures = new HashMap<Plan, PlanFigures>();
        var tree = new LinkedHashMap<UnitId, UnitProgress>();
        paths(top, day).forEach((unit, path) -> {
            var plan = planOf(bound, path);
            tree.put(
                    unit,
                    plan.isEmpty()
                            ? new UnitProgress.NoPlan(unit)
                            : figures.computeIfAbsent(plan.get(), it -> figures(it, bound, top, day))
                                    .of(unit));
        });
        return tree;
    }

    private PlanFigures figures(Plan plan, Bound bound, UnitId top, LocalDate day) {
        var figures = new PlanFigures(plan, day);
        if (day.isBefore(plan.validFrom())) {
            return figures;
        }
        var set =
                certificates.activeSet(plan.id().value(), plan.equivalenceSet()).id();
        var linesByDay = new LinkedHashMap<LocalDate, List<Line>>();
        for (var line : plan.lines()) {
            linesByDay.merge(line.referenceDay(day), List.of(line), Progress::joined);
        }
        linesByDay.forEach((reference, lines) -> {
            var known = paths(top, reference);
            var governed = known.entrySet().stream()
                    .filter(it -> planOf(bound, it.getValue()).equals(Optional.of(plan)))
                    .map(Map.Entry::getKey)
                    .toList();
            figures.add(reference, known.keySet(), counts.on(reference, plan, lines, set, governed));
        });
        return figures;
    }

    private Optional<Plan> planOf(Bound bound, List<UnitId> path) {
        return bound.nearest(path).flatMap(plans::plan);
    }

    private Map<UnitId, List<UnitId>> paths(UnitId top, LocalDate day) {
        var paths = new LinkedHashMap<UnitId, List<UnitId>>();
        jdbc.sql(PATHS)
                .param("day", day)
                .param("top", top.value())
                .query((row, n) -> paths.put(new UnitId(row.getLong("unit_id")), path(row)))
                .list();
        return paths;
    }

    private static List<UnitId> path(ResultSet row) throws SQLException {
        return Arrays.stream((Long[]) row.getArray("path").getArray())
                .map(UnitId::new)
                .toList();
    }

    private static List<Line> joined(List<Line> first, List<Line> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
