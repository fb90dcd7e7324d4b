package org.ngoaingu.certificate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.UnitId;

/**
 * What waits for an officer.
 *
 * @param waiting how many in all
 * @param units the same by the person's unit, the longest wait first
 * @param first the oldest
 */
public record Queue(int waiting, List<InUnit> units, List<Item> first) {

    public Queue {
        units = List.copyOf(units);
        first = List.copyOf(first);
    }

    /** How many of a unit wait, and since when. */
    public record InUnit(UnitId unit, String name, int waiting, Instant oldest) {}

    /**
     * One of them.
     *
     * @param claimedBy the officer who looks at it now
     */
    public record Item(
            SubmissionId id,
            PersonId person,
            UnitId unit,
            String type,
            Score score,
            Instant submittedAt,
            @Nullable PersonId claimedBy) {}
}
