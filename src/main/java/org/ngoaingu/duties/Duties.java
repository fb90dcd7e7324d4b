package org.ngoaingu.duties;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ngoaingu.staff.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What units are bound to by a day: by their plan's own words, by letters, by days that the office set itself. A unit is
 * bound when it is one of the bodies that the task names, not because one above it is.
 */
@Service
public class Duties {

    /** For so long something that nobody marked as done is shown as overdue. */
    static final int OVERDUE_DAYS = 90;

    private static final int MOST_WEEKS = 60;

    private final BoundUnits units;
    private final SetDays setDays;
    private final DoneDuties done;

    Duties(BoundUnits units, SetDays setDays, DoneDuties done) {
        this.units = units;
        this.setDays = setDays;
        this.done = done;
    }

    /**
     * What is overdue on the day or due within the weeks after it, the earliest first. Empty for a unit without a plan.
     *
     * @param weeks 1 to 60
     */
    @Transactional(readOnly = true)
    public List<DueDuty> upcoming(UnitId unit, LocalDate day, int weeks) {
        return upcoming(List.of(unit), day, weeks).getOrDefault(unit, List.of());
    }

    /** The same for many units at once. Units without anything are left out. */
    @Transactional(readOnly = true)
    public Map<UnitId, List<DueDuty>> upcoming(Collection<UnitId> asked, LocalDate day, int weeks) {
        var to = day.plusWeeks(Math.clamp(weeks, 1, MOST_WEEKS));
        var calendars = new HashMap<UnitId, List<Occurrence>>();
        var marked = done.of(asked);
        var found = new HashMap<UnitId, List<DueDuty>>();
        for (var unit : units.of(asked, day)) {
            var calendar =
                    calendars.computeIfAbsent(unit.top(), top -> calendar(unit, day.minusDays(OVERDUE_DAYS), to));
            var due = due(unit, calendar, marked.getOrDefault(unit.id(), Set.of()), day);
            if (!due.isEmpty()) {
                found.put(unit.id(), due);
            }
        }
        return found;
    }

    private List<Occurrence> calendar(BoundUnit unit, LocalDate from, LocalDate to) {
        var plan = unit.plan();
        return Stream.concat(
                        new PlanCalendar(plan).between(from, to).stream(),
                        setDays.of(unit.top(), from, to).stream().flatMap(it -> it.under(plan).stream()))
                .sorted(comparing(Occurrence::lastDay))
                .toList();
    }

    private static List<DueDuty> due(BoundUnit unit, List<Occurrence> calendar, Set<DutyId> done, LocalDate day) {
        return calendar.stream()
                .filter(it -> !done.contains(it.id()))
                .flatMap(it -> it.partOf(unit).map(part -> DueDuty.of(it, part, day)).stream())
                .toList();
    }
}
