package org.ngoaingu.announcement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.ngoaingu.platform.DailyHours;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The hours of the night in which nothing goes to many unless its author says so. */
@Component
class QuietHours {

    private final DailyHours hours;
    private final ZoneId zone;

    QuietHours(
            @Value("${assistant.quiet-from:21:00}") String from,
            @Value("${assistant.quiet-until:07:00}") String until,
            Clock clock) {
        this.hours = new DailyHours(LocalTime.parse(from), LocalTime.parse(until));
        this.zone = clock.getZone();
    }

    boolean include(Instant moment) {
        return hours.include(moment.atZone(zone).toLocalTime());
    }

    /** When the night ends that the moment lies in. */
    Instant endAfter(Instant moment) {
        return hours.endAfter(moment.atZone(zone)).toInstant();
    }

    /** Whether any quiet hour lies between. */
    boolean begin(Instant start, Instant end) {
        var there = start.atZone(zone);
        var night = there.with(hours.from());
        var next = night.isAfter(there) ? night : night.plusDays(1);
        return include(start) || !next.toInstant().isAfter(end);
    }

    LocalTime from() {
        return hours.from();
    }

    LocalTime until() {
        return hours.until();
    }
}
