package org.ngoaingu.digest;

import org.jspecify.annotations.Nullable;
import org.ngoaingu.progress.Forecast;
import org.ngoaingu.progress.LineProgress;

/**
 * One line of a digest.
 *
 * @param gained heads that reached it since the last digest, less those whose certificates ended; absent where there is
 *     nothing to compare with
 */
record LineFacts(
        LineProgress.Counted counted, Goal goal, @Nullable Integer gained, Forecast forecast) {

    /** How many more are needed for the goal. */
    int needed() {
        return goal.needed(counted);
    }
}
