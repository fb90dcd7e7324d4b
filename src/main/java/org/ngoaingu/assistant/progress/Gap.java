package org.ngoaingu.assistant.progress;

import java.util.Comparator;
import java.util.List;
import org.ngoaingu.progress.LineProgress;

/**
 * How far a unit is from the goals of some lines together.
 *
 * @param goal heads that the lines want reached, each line by itself
 * @param needed heads that are missing
 */
record Gap(int goal, int needed) {

    /** The widest first. */
    static final Comparator<Gap> WIDEST = Comparator.comparingInt(Gap::needed).reversed();

    static Gap of(List<LineProgress> lines) {
        var counted = lines.stream()
                .filter(LineProgress.Counted.class::isInstance)
                .map(LineProgress.Counted.class::cast)
                .toList();
        return new Gap(
                counted.stream().mapToInt(Gap::goal).sum(),
                counted.stream().mapToInt(LineProgress.Counted::needed).sum());
    }

    private static int goal(LineProgress.Counted counted) {
        return Math.ceilDiv(counted.line().rate() * counted.in(), 100);
    }

    int done() {
        return goal - needed;
    }
}
