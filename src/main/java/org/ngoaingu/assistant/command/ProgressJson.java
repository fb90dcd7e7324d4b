package org.ngoaingu.assistant.command;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.progress.LineProgress;
import org.ngoaingu.progress.UnitProgress;

/**
 * The answer to {@code progress --json}: heads, with all units below.
 *
 * @param lines those that could be counted; none when the unit has no plan or nothing is known of that day
 */
record ProgressJson(String unit, LocalDate date, List<Line> lines) {

    /**
     * @param withSpecialised absent until somebody has said what proves specialised language (reading A8)
     * @param rate whole percents
     * @param needed how many more are needed; at least so many while some are unknown
     */
    record Line(
            String id,
            int in,
            int out,
            int excluded,
            int unknown,
            int reached,
            int reachedOnce,
            @Nullable Integer withSpecialised,
            int rate,
            int needed) {

        static Line of(LineProgress.Counted counted) {
            return new Line(
                    counted.line().id().value(),
                    counted.in(),
                    counted.out(),
                    counted.excluded(),
                    counted.unknown(),
                    counted.reached(),
                    counted.reachedOnce(),
                    counted.withSpecialised(),
                    counted.line().rate(),
                    counted.needed());
        }
    }

    static ProgressJson of(String unit, LocalDate day, UnitProgress progress) {
        var lines = progress instanceof UnitProgress.Counted counted ? counted.lines() : List.<LineProgress>of();
        return new ProgressJson(
                unit,
                day,
                lines.stream()
                        .filter(LineProgress.Counted.class::isInstance)
                        .map(it -> Line.of((LineProgress.Counted) it))
                        .toList());
    }
}
