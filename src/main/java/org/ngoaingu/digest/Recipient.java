package org.ngoaingu.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.UnitId;

/**
 * Somebody who gets the digest of a unit.
 *
 * @param lastMade when the last row was written, sent or skipped
 * @param lastWeek Monday of its week
 * @param told of the last digest that was sent; absent before the first
 */
record Recipient(
        UnitId unit,
        PersonId person,
        Preference preference,
        @Nullable Instant lastMade,
        @Nullable LocalDate lastWeek,
        @Nullable Told told) {

    record Told(LocalDate week, LocalDate snapshot) {}

    /** The first week that a digest of this one tells about. */
    LocalDate firstWeek(LocalDate week) {
        return told == null ? week : told.week().plusWeeks(1);
    }

    /** Whether a week without news passes without a digest; not after weeks that nobody looked at. */
    boolean maySkip(LocalDate week) {
        return told != null
                && ChronoUnit.WEEKS.between(told.week(), week) <= News.MOST_SKIPPED
                && week.minusWeeks(1).equals(lastWeek);
    }

    @Nullable
    LocalDate since() {
        return told == null ? null : told.snapshot();
    }
}
