package org.ngoaingu.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.plan.Line;

/** What was counted for one line in one unit and all below it. */
record Tally(int people, int in, int out, int excluded, int unknown, int reached, int reachedOnce) {

    static final Tally NOBODY = new Tally(0, 0, 0, 0, 0, 0, 0);

    LineProgress.Counted of(
            Line line,
            LocalDate day,
            LocalDate reference,
            @Nullable Integer specialised,
            @Nullable LocalDate closedOn) {
        return new LineProgress.Counted(
                line,
                line.isOpen(day),
                reference,
                people,
                in,
                out,
                excluded,
                unknown,
                reached,
                reachedOnce,
                specialised,
                closedOn);
    }
}
