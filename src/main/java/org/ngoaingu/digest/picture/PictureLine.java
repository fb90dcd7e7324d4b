package org.ngoaingu.digest.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How far one line is.
 *
 * @param label who is counted, as people read it
 * @param reached people who have the level
 * @param counted people whom the line counts
 * @param goal whole percents of them
 * @param common whether the goal is the plan's for all together, for orientation only
 * @param trend weekly shares, oldest first; a week without data is left out
 */
public record PictureLine(
        String label, int reached, int counted, int goal, boolean common, List<TrendPoint> trend, Outlook outlook) {

    public PictureLine {
        label = PictureFacts.oneLine(label);
        trend = List.copyOf(trend);
    }

    /** The share on a day, in percent. */
    public record TrendPoint(LocalDate day, double percent) {}

    /** In percent with one decimal, rounded as everywhere (reading A15); empty where the line counts nobody. */
    Optional<BigDecimal> share() {
        return counted == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(100L * reached)
                        .divide(BigDecimal.valueOf(counted), 1, RoundingMode.HALF_UP));
    }
}
