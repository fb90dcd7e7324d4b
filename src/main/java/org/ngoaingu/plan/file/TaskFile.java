package org.ngoaingu.plan.file;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.plan.Body;
import org.ngoaingu.plan.Schedule;
import org.ngoaingu.plan.Task;
import org.ngoaingu.plan.UnitRule;
import org.ngoaingu.platform.Folded;
import org.ngoaingu.platform.Wording;
import org.ngoaingu.staff.Level;
import org.ngoaingu.staff.UnitKind;

/** A task as a plan file writes it; it names the bodies of the file. */
record TaskFile(
        String id,
        Wording name,
        String section,
        String quote,
        List<String> lead,
        @Nullable List<String> support,
        @Nullable String product,
        String time,
        @Nullable List<When> schedule) {

    /** A body: its name and which units it is. */
    record Named(Wording name, @Nullable List<Units> units) {}

    record Units(
            @Nullable Set<UnitKind> kind,
            @Nullable Set<Level> level,
            @Nullable Set<String> name) {

        UnitRule rule() {
            return new UnitRule(
                    orEmpty(kind),
                    orEmpty(level),
                    orEmpty(name).stream().map(Folded::of).collect(toUnmodifiableSet()));
        }

        private static <T> Set<T> orEmpty(@Nullable Set<T> set) {
            return set == null ? Set.of() : set;
        }
    }

    /** One of its keys is given, besides a name. */
    record When(
            @Nullable String yearlyBefore,
            @Nullable Boolean yearly,
            @Nullable Integer year,
            @Nullable Wording name) {

        Schedule schedule() {
            if (yearlyBefore != null) {
                return new Schedule.YearlyBefore(MonthDay.parse("--" + yearlyBefore));
            }
            return yearly != null ? new Schedule.Yearly() : new Schedule.InYear(Objects.requireNonNull(year), name);
        }
    }

    /** In the order of the file. */
    static Map<String, Body> bodies(Map<String, Named> named) {
        var bodies = new LinkedHashMap<String, Body>();
        named.forEach((id, body) -> bodies.put(
                id,
                new Body(
                        id,
                        body.name(),
                        PlanFile.orEmpty(body.units()).stream().map(Units::rule).toList())));
        return bodies;
    }

    Task task(Map<String, Body> bodies) {
        return new Task(
                id,
                name,
                section,
                quote,
                named(bodies, lead),
                named(bodies, PlanFile.orEmpty(support)),
                product == null ? "" : product,
                time,
                PlanFile.orEmpty(schedule).stream().map(When::schedule).toList());
    }

    private static List<Body> named(Map<String, Body> bodies, List<String> ids) {
        return ids.stream().map(id -> PlanFile.named(bodies, id)).toList();
    }
}
