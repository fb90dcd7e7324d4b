package org.ngoaingu.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.certificate.Certificates;
import org.ngoaingu.plan.Line;
import org.ngoaingu.plan.LineId;
import org.ngoaingu.plan.Plan;
import org.ngoaingu.plan.Plans;
import org.ngoaingu.staff.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which units are under which plan, and which lines are counted on which day. */
@Component
class Scopes {

    private static final String PATHS = """
            select u.unit_id, u.path from unit_facts(:day) u
            where cast(:top as bigint) is null or :top = any(u.path) order by cardinality(u.path), u.code""";

    private final JdbcClient jdbc;
    private final Plans plans;
    private final Closings closings;
    private final Certificates certificates;

    Scopes(JdbcClient jdbc, Plans plans, Closings closings, Certificates certificates) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.closings = closings;
        this.certificates = certificates;
    }

    /**
     * The units of the day with the plan that each is under, the nearer to the root the earlier.
     *
     * @param top of which with all below it; absent for all there are
     */
    SequencedMap<UnitId, Optional<Plan>> units(@Nullable UnitId top, LocalDate day) {
        var bound = plans.bound();
        var units = new LinkedHashMap<UnitId, Optional<Plan>>();
        jdbc.sql(PATHS)
                .param("day", day)
                .param("top", top == null ? null : top.value())
                .query((row, n) -> units.put(
                        new UnitId(row.getLong("unit_id")),
                        bound.nearest(path(row)).flatMap(plans::plan)))
                .list();
        return units;
    }

    /**
     * One for each day that lines of the plan are counted on, asked on this day; none before the plan is in force, and
     * none for a milestone that is closed for all who are under the plan.
     */
    List<Scope> of(Plan plan, @Nullable UnitId top, LocalDate day) {
        if (day.isBefore(plan.validFrom())) {
            return List.of();
        }
        var lines = new LinkedHashMap<LocalDate, List<Line>>();
        for (var line : counted(plan, day)) {
            lines.merge(line.referenceDay(day), List.of(line), Scopes::joined);
        }
        return lines.entrySet().stream()
                .map(entry -> scope(plan, top, entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<Line> counted(Plan plan, LocalDate day) {
        var closed = closings.all().keySet();
        var bound = plans.bound().units(plan.id());
        return plan.lines().stream()
                .filter(line -> day.isBefore(line.due())
                        || !bound.stream()
                                .allMatch(unit -> closed.contains(new Closings.Key(unit, plan.id(), line.due()))))
                .toList();
    }

    /** One line on its day, for the unit and all below it. */
    Optional<Scope> line(Plan plan, UnitId top, LineId line, LocalDate day) {
        return plan.lines().stream()
                .filter(it -> it.id().equals(line))
                .map(it -> scope(plan, top, it.referenceDay(day), List.of(it)))
                .findFirst();
    }

    /** The lines of a milestone on its day, for all under the plan below its authority. */
    Scope milestone(Milestone milestone) {
        return scope(milestone.plan(), milestone.authority(), milestone.due(), milestone.lines());
    }

    /**
     * The lines that are open on the day, perhaps none, and the people under the plan on it.
     *
     * @param top with all below it; absent for all there are
     */
    Scope open(Plan plan, @Nullable UnitId top, LocalDate day) {
        var open = plan.lines().stream().filter(line -> line.isOpen(day)).toList();
        return scope(plan, top, day, open);
    }

    private Scope scope(Plan plan, @Nullable UnitId top, LocalDate reference, List<Line> lines) {
        var known = units(top, reference);
        var governed = known.entrySet().stream()
                .filter(it -> it.getValue().equals(Optional.of(plan)))
                .map(Map.Entry::getKey)
                .toList();
        var set = certificates.activeSet(plan.id().value(), plan.equivalenceSet());
        return new Scope(reference, plan, lines, set.id(), known.keySet(), governed);
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
