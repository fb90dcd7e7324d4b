package org.ngoaingu.certificate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;

/**
 * Where a person stands on a day, by one equivalence set.
 *
 * @param best the certificate that gives the highest level valid on the day; absent when none does
 * @param levelEver the highest level of any verified certificate issued by the day, expired or not (reading A13)
 * @param verified every verified certificate issued by the day or on an unknown day, those that count first
 * @param claims read but not yet verified: count for nothing
 * @param unread claims that could not be read, with the reason
 * @param expiresNext of those that count, the one whose last valid day comes first
 */
public record Standing(
        LocalDate day,
        EquivalenceSet set,
        @Nullable Held best,
        @Nullable Integer levelEver,
        List<Held> verified,
        List<Held> claims,
        List<UnreadClaim> unread,
        @Nullable Held expiresNext) {

    /** The highest level valid on the day, 1–6. */
    public @Nullable Integer level() {
        return best == null ? null : best.conversion().levelOrNull();
    }

    /** A claim as written, and why it could not be read. */
    public record UnreadClaim(String text, Message reason) {}
}
