package org.ngoaingu.platform;

import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * Hours that come every day and may go over midnight, as {@code 20:30} to {@code 07:00}.
 *
 * @param from the first moment within
 * @param until the first moment after; none are within where it is the same as {@code from}
 */
public record DailyHours(LocalTime from, LocalTime until) {

    public boolean include(LocalTime time) {
        var begun = !time.isBefore(from);
        var notOver = time.isBefore(until);
        return from.isAfter(until) ? begun || notOver : begun && notOver;
    }

    /** When they end next after the moment. */
    public ZonedDateTime endAfter(ZonedDateTime moment) {
        var day = moment.toLocalTime().isBefore(until)
                ? moment.toLocalDate()
                : moment.toLocalDate().plusDays(1);
        return day.atTime(until).atZone(moment.getZone());
    }
}
