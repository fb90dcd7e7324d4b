package org.ngoaingu.staff;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Actors and instants as tables keep them. */
final class Actors {

    private Actors() {}

    static @Nullable Long key(Actor actor) {
        return actor instanceof Actor.Person person ? person.id().value() : null;
    }

    /** The instant as a column keeps it. */
    static OffsetDateTime instant(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
