package org.ngoaingu.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.PersonId;

/**
 * A person whom a line counts, or may count.
 *
 * @param level the level held on the line's day; absent when none
 * @param endsOn last valid day of a certificate that ends soon; absent when none does
 * @param focus whether the plan puts the person first
 */
public record Member(
        PersonId person,
        State state,
        @Nullable Integer level,
        @Nullable LocalDate endsOn,
        boolean focus) {

    /** How far the person is with the line. */
    public enum State {
        /** Nothing yet that counts, nor anything that waits. */
        NOTHING,
        /** A valid certificate, but of a lower level. */
        LOWER,
        /** Had reached it, and the certificate ended. */
        ENDED,
        /** A submission waits for an officer. */
        WAITING,
        REACHED,
        /** A missing fact leaves open whether the person is in the group. */
        UNKNOWN
    }
}
