package org.ngoaingu.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ngoaingu.plan.Plan;
import org.ngoaingu.plan.Schedule;
import org.ngoaingu.plan.Task;
import org.ngoaingu.platform.Wording;

/** The days that a plan's own words name, within its window. */
record PlanCalendar(Plan plan) {

    List<Occurrence> between(LocalDate from, LocalDate to) {
        return plan.tasks().stream()
                .flatMap(task -> IntStream.rangeClosed(from.getYear(), to.getYear())
                        .boxed()
                        .flatMap(year -> of(task, year)))
                .filter(it -> it.liesIn(from, to))
                .filter(it -> it.liesIn(plan.validFrom(), plan.validTo()))
                .toList();
    }

    private Stream<Occurrence> of(Task task, int year) {
        var found = new ArrayList<Occurrence>();
        for (var n = 0; n < task.schedules().size(); n++) {
            var schedule = task.schedules().get(n);
            var id = DutyId.of(task.id(), year, n);
            schedule.lastDay(year)
                    .map(day -> new Occurrence(
                            id,
                            name(task, schedule),
                            day,
                            new Basis.ByPlan(plan.number(), task),
                            task.lead(),
                            task.support()))
                    .ifPresent(found::add);
        }
        return found.stream();
    }

    private static Wording name(Task task, Schedule schedule) {
        return schedule instanceof Schedule.InYear year && year.name() != null ? year.name() : task.name();
    }
}
