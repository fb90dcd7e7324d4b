package org.ngoaingu.duties;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Wording;

/**
 * Something that a unit is bound to by a day.
 *
 * @param lastDay the last day on which it is in time: 30 September for "trước ngày 01/10"
 * @param daysLeft from the day asked: 0 on the last day, negative when overdue
 */
public record DueDuty(DutyId id, Wording title, LocalDate lastDay, int daysLeft, Part part, Basis basis) {

    static DueDuty of(Occurrence occurrence, Part part, LocalDate day) {
        var left = (int) ChronoUnit.DAYS.between(day, occurrence.lastDay());
        return new DueDuty(occurrence.id(), occurrence.title(), occurrence.lastDay(), left, part, occurrence.basis());
    }

    public boolean isOverdue() {
        return daysLeft < 0;
    }

    /**
     * Whether the unit is to be reminded by what is sent on the day asked: a day of {@link Reminders} came since the last
     * time, or it is overdue.
     *
     * @param before the day on which the unit was last told
     */
    public boolean isToRemind(LocalDate before) {
        return isOverdue() || Reminders.reached(daysLeft, daysLeft + (int) ChronoUnit.DAYS.between(before, day()));
    }

    /** One line: what, the last day, how long still, on what basis. */
    public Message said() {
        return new Message(
                isOverdue() ? "duty.overdue" : "duty.due",
                Map.of(
                        "title", title,
                        "day", lastDay,
                        "days", Math.abs(daysLeft),
                        "part", part.name(),
                        "basis", basis.said()));
    }

    private LocalDate day() {
        return lastDay.minusDays(daysLeft);
    }
}
