package org.ngoaingu.assistant.progress;

import java.util.List;
import org.ngoaingu.progress.LineProgress;

/**
 * How far a unit is from the goals of some lines together.
 *
 * @param goal heads that the lines want reached, each line by itself
 * @param needed heads that are missing
 */
record Gap(int goal, int needed) {

    static Gap of(List<LineProgress> lines) {
        var counted = lines.stream()
                .filter(LineProgress.Counted.class::isInstance)
                .map(LineProgress.Counted.class::cast)
                .toList();
        return new Gap(
                counted.stream().mapToInt(LineProgress.Counted::goal).sum(),
                counted.stream().mapToInt(LineProgress.Counted::needed).sum());
    }

    int done() {
        return goal - needed;
    }
}
