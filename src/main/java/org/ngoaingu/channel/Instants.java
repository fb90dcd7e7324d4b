package org.ngoaingu.channel;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Instants as columns keep them. */
final class Instants {

    private Instants() {}

    static OffsetDateTime now(Clock clock) {
        return of(clock.instant());
    }

    static OffsetDateTime of(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
