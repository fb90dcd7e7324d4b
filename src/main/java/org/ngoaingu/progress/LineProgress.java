package org.ngoaingu.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.plan.Line;

/** How far one unit, with all below it, is with one line. */
public sealed interface LineProgress {

    Line line();

    /** The day that people, posts and levels are counted on; for a closed milestone its due date. */
    LocalDate referenceDay();

    /** The unit is not known on the reference day: "chưa có dữ liệu", never nought. */
    record NoData(Line line, LocalDate referenceDay) implements LineProgress {}

    /**
     * Heads, not shares; {@code in + out + excluded + unknown = people}.
     *
     * @param open whether the milestone still runs on the day asked
     * @param people everyone with a main post in the unit or below it, under this plan
     * @param reached those in the group who hold a valid certificate of the level on the reference day
     * @param reachedOnce those in the group who held one at any time up to then (reading A13)
     * @param withSpecialised of those who reached it, the ones with specialised language too; absent until somebody has
     *     said what proves it (reading A8)
     * @param closedOn since when the figures of this milestone are final (chốt số liệu); absent while they are not
     */
    record Counted(
            Line line,
            boolean open,
            LocalDate referenceDay,
            int people,
            int in,
            int out,
            int excluded,
            int unknown,
            int reached,
            int reachedOnce,
            @Nullable Integer withSpecialised,
            @Nullable LocalDate closedOn)
            implements LineProgress {

        /** Heads that the rate wants, rounded up (reading A15). */
        public int goal() {
            return Math.ceilDiv(line.rate() * in, 100);
        }

        /** How many more are needed. At least so many while some are unknown. */
        public int needed() {
            return Math.max(0, goal() - reached);
        }

        /** Whether goal and needed may still grow, because some people are unknown. */
        public boolean isLowerBound() {
            return unknown > 0;
        }

        /** The share reached in percent with one decimal; absent where nobody is in the group. */
        public @Nullable BigDecimal percent() {
            return in == 0
                    ? null
                    : BigDecimal.valueOf(100L * reached).divide(BigDecimal.valueOf(in), 1, RoundingMode.HALF_UP);
        }

        /** Nobody is in the group and nobody may be (không còn đối tượng). */
        public boolean isWithoutPeople() {
            return in == 0 && unknown == 0;
        }
    }
}
