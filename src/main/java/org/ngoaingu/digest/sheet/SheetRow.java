package org.ngoaingu.digest.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures of one group in one unit, in heads.
 *
 * @param own whether it is about the very unit whose week it is; another's small groups are masked
 * @param present people with a main post in the unit
 * @param excluded those whom the plan leaves out
 * @param unknown those of whom a fact is missing
 * @param counted those in the group
 * @param byLevel of these, those without a certificate and those whose best is level 1 to 6: seven figures; absent where
 *     they were not counted
 * @param reached those with the level that the line asks for
 * @param specialised of these, those with specialised language too; absent until somebody has said what proves it
 * @param goal whole percents
 * @param needed how many more are needed, at least
 */
public record SheetRow(
        String unit,
        boolean own,
        String group,
        int present,
        int excluded,
        int unknown,
        int counted,
        @Nullable List<Integer> byLevel,
        int reached,
        @Nullable Integer specialised,
        int goal,
        int needed) {

    /** Levels and none. */
    public static final int LEVELS = 7;

    /** Fewer than these in a group could be told apart by who knows the unit. */
    public static final int SMALL = 5;

    public SheetRow {
        if (byLevel != null) {
            byLevel = List.copyOf(byLevel);
            if (byLevel.size() != LEVELS) {
                throw new IllegalArgumentException("none and levels 1 to 6, not " + byLevel.size());
            }
        }
    }

    boolean isMasked() {
        return !own && counted > 0 && counted < SMALL;
    }
}
