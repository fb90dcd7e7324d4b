package org.ngoaingu.announcement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The hours of the night in which nothing goes to many unless its author says so. */
@Component
class QuietHours {

    private final LocalTime from;
    private final LocalTime until;
    private final ZoneId zone;

    QuietHours(
            @Value("${assistant.quiet-from:21:00}") String from,
            @Value("${assistant.quiet-until:07:00}") String until,
            Clock clock) {
        this.from = LocalTime.parse(from);
        this.until = LocalTime.parse(until);
        this.zone = clock.getZone();
    }

    boolean include(Instant moment) {
        var time = moment.atZone(zone).toLocalTime();
        var afterFrom = !time.isBefore(from);
        var beforeUntil = time.isBefore(until);
        return from.isBefore(until) ? afterFrom && beforeUntil : afterFrom || beforeUntil;
    }

    /** When the night ends that the moment lies in. */
    Instant endAfter(Instant moment) {
        var there = moment.atZone(zone);
        var end = there.with(until);
        return (end.isAfter(there) ? end : end.plusDays(1)).toInstant();
    }

    /** Whether any quiet hour lies between. */
    boolean begin(Instant start, Instant end) {
        var there = start.atZone(zone);
        var night = there.with(from);
        var next = night.isAfter(there) ? night : night.plusDays(1);
        return include(start) || !next.toInstant().isAfter(end);
    }

    LocalTime from() {
        return from;
    }

    LocalTime until() {
        return until;
    }
}
