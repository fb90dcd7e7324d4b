package org.ngoaingu.digest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a recipient wants the digests.
 *
 * @param slot the day and hour chosen; absent: as the installation sends them
 * @param pausedUntil the first day on which they come again; absent while they come
 * @param sheet whether a spreadsheet comes along
 * @param dark whether the picture is for a dark screen
 */
public record Preference(@Nullable Slot slot, @Nullable LocalDate pausedUntil, boolean sheet, boolean dark) {

    static final Preference USUAL = new Preference(null, null, false, false);

    /** A time in the week. @param hour 7 to 20, full hours */
    public record Slot(DayOfWeek day, int hour) {

        private static final int FIRST = 7;
        private static final int LAST = 20;

        public Slot {
            if (hour < FIRST || hour > LAST) {
                throw new IllegalArgumentException("at night: " + hour);
            }
        }
    }

    boolean isPausedOn(LocalDate day) {
        return pausedUntil != null && day.isBefore(pausedUntil);
    }
}
