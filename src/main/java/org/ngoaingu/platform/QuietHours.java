package org.ngoaingu.platform;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Supplier;

/** The hours of rest (giờ nghỉ), in which nobody is written to unasked; the same for all that the assistant sends. */
public final class QuietHours {

    private final Supplier<DailyHours> hours;
    private final ZoneId zone;

    /** @param hours as they are set now, which may change */
    public QuietHours(Supplier<DailyHours> hours, ZoneId zone) {
        this.hours = hours;
        this.zone = zone;
    }

    public boolean include(Instant moment) {
        return hours.get().include(moment.atZone(zone).toLocalTime());
    }

    /** When those end that the moment lies in. */
    public Instant endAfter(Instant moment) {
        return hours.get().endAfter(moment.atZone(zone)).toInstant();
    }

    /** Whether any lie between. */
    public boolean begin(Instant start, Instant end) {
        if (from().equals(until())) {
            return false;
        }
        var there = start.atZone(zone);
        var night = there.with(from());
        var next = night.isAfter(there) ? night : night.plusDays(1);
        return include(start) || !next.toInstant().isAfter(end);
    }

    public LocalTime from() {
        return hours.get().from();
    }

    public LocalTime until() {
        return hours.get().until();
    }
}
