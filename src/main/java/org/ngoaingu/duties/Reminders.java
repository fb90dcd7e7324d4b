package org.ngoaingu.duties;

import java.util.List;

/** When units are reminded of what is due: so many days before the last day, then as overdue. */
final class Reminders {

    private static final List<Integer> DAYS_BEFORE = List.of(60, 30, 14, 7, 1);

    private Reminders() {}

    /** Whether one of the days lies between, the one with {@code before} days left excluded. */
    static boolean reached(int left, int before) {
        return DAYS_BEFORE.stream().anyMatch(days -> left <= days && days < before);
    }
}
