package org.ngoaingu.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.StaffFacts;

/**
 * What every line of the person's plan is to one person.
 *
 * @param day the day asked
 * @param facts what is known of the person on that day; absent when nothing is
 * @param plan absent when the person's units have none
 * @param all one for each line that could be judged, in the order of the plan file
 * @param withoutData lines of closed milestones on whose due date nothing is known of the person
 * @param none why no line holds; absent when one holds or may hold
 */
public record Judgements(
        LocalDate day,
        @Nullable StaffFacts facts,
        @Nullable Plan plan,
        List<Judgement> all,
        List<Line> withoutData,
        @Nullable NoLine none) {

    public Judgements {
        all = List.copyOf(all);
        withoutData = List.copyOf(withoutData);
    }

    /** The lines that hold or may hold, open ones first, in the order of the plan file. */
    public List<Judgement> holding() {
        var open = all.stream().filter(it -> it.open() && it.mayHold());
        var closed = all.stream().filter(it -> !it.open() && it.mayHold());
        return Stream.concat(open, closed).toList();
    }

    /** Readings that decided a line that does not hold, such as who belongs to the district's bodies (A6). */
    public List<Reading> decisiveReadings() {
        return all.stream()
                .filter(Judgement::open)
                .flatMap(judgement -> judgement.decisiveReadings().stream())
                .distinct()
                .toList();
    }

    /** What the plan has shown under every answer about this day. */
    public Optional<Notice> notice() {
        return Optional.ofNullable(plan).flatMap(it -> it.noticeOn(day));
    }
}
