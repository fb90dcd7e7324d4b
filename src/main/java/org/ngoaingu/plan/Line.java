package org.ngoaingu.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * One quota of a plan: a share of a group that is to reach a level by a day. It binds the authority as a whole and is
 * no duty of a single person.
 *
 * @param due last day of the milestone
 * @param rate whole percents, 1 to 100
 * @param minLevel lowest level of the six-level framework that counts (bậc … trở lên)
 * @param specialised whether the plan also asks for specialised language (ngoại ngữ chuyên ngành, reading A8)
 * @param focus groups that the plan puts first within the group ("tập trung vào", reading A5); empty when none
 * @param section where the plan says so: {@code III.2}
 * @param quote the plan's own sentence
 * @param readings the readings chosen that touch this line
 */
public record Line(
        LineId id,
        LocalDate due,
        int rate,
        int minLevel,
        boolean specialised,
        Group group,
        List<Group> focus,
        String section,
        String quote,
        List<Reading> readings) {

    public Line {
        focus = List.copyOf(focus);
        readings = List.copyOf(readings);
    }

    /** Whether the milestone is still running on the day. */
    public boolean isOpen(LocalDate day) {
        return !due.isBefore(day);
    }

    /** The day that the line is judged on: an open milestone on the day asked, a closed one on its due date. */
    public LocalDate referenceDay(LocalDate day) {
        return isOpen(day) ? day : due;
    }

    /** Whether the plan puts everyone with the profile first within the group, for sure. */
    public boolean isFocus(Profile profile) {
        return !focus.isEmpty() && focus(profile) == Answer.YES;
    }

    Answer focus(Profile profile) {
        return Answer.any(focus.stream().map(group -> group.holds(profile)).toList());
    }

    Line under(Reading reading) {
        var otherFocus = focus.stream().map(reading::otherwise).toList();
        return new Line(
                id, due, rate, minLevel, specialised, reading.otherwise(group), otherFocus, section, quote, readings);
    }
}
