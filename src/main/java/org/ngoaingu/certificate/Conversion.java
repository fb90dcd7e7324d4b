package org.ngoaingu.certificate;

import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;

/** The level of the Vietnamese six-level framework («bậc» 1–6) that a score has in one equivalence set. */
public sealed interface Conversion {

    /**
     * A confirmed row of the set gives the level, or an officer gave it to a substitute.
     *
     * @param source document of the row, or the officer's reason
     */
    record Exactly(int level, String source) implements Conversion {}

    /**
     * The score lies above the highest confirmed row: that row's level or higher («≥»).
     *
     * @param source document of the row
     */
    record AtLeast(int level, String source) implements Conversion {}

    /** The set gives no level. */
    record NoLevel(Message reason) implements Conversion {}

    /** The level that counts; absent when there is none. */
    default @Nullable Integer levelOrNull() {
        return switch (this) {
            case Exactly exactly -> (Integer) exactly.level();
            case AtLeast atLeast -> (Integer) atLeast.level();
            case NoLevel none -> null;
        };
    }
}
