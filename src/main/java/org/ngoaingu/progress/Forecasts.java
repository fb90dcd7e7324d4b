package org.ngoaingu.progress;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.ngoaingu.plan.LineId;

/**
 * Forecasts by the Theil–Sen estimator: the pace is the median of the slopes between all pairs of weekly figures, which
 * single odd weeks (an import, a batch of verifications) hardly move; the range is their 10th and 90th percentile. The
 * line goes on from the last figure, within nobody and everybody in the group. At least {@value #FEWEST} weeks.
 */
public final class Forecasts {

    /** Weeks with figures below which nothing is said. */
    public static final int FEWEST = 4;

    private static final double LOW = 0.1;
    private static final double MIDDLE = 0.5;
    private static final double HIGH = 0.9;
    private static final double DAYS = 7;

    private Forecasts() {}

    /** @param history snapshots of one unit, the oldest first */
    public static Forecast of(List<Snapshot> history, LineId line) {
        var points = history.stream()
                .flatMap(snapshot -> snapshot.lines().stream()
                        .filter(it -> it.line().id().equals(line))
                        .filter(LineProgress.Counted.class::isInstance)
                        .map(it -> new Point(snapshot, (LineProgress.Counted) it)))
                .toList();
        if (points.isEmpty()) {
            return new Forecast.TooFewWeeks(0);
        }
        var last = points.getLast();
        var weeksLeft = ChronoUnit.DAYS.between(
                        last.snapshot().day(), last.counted().line().due())
                / DAYS;
        if (last.counted().needed() == 0 || weeksLeft <= 0) {
            return new Forecast.NothingToDo();
        }
        var weeks = 1 + (int) (last.weeksAfter(points.getFirst()));
        if (Math.min(weeks, points.size()) < FEWEST) {
            return new Forecast.TooFewWeeks(Math.min(weeks, points.size()));
        }
        return expected(last.counted(), slopes(points), weeksLeft);
    }

    private record Point(Snapshot snapshot, LineProgress.Counted counted) {

        double weeksAfter(Point earlier) {
            return ChronoUnit.DAYS.between(earlier.snapshot().day(), snapshot.day()) / DAYS;
        }
    }

    private static Forecast expected(LineProgress.Counted now, double[] slopes, double weeksLeft) {
        var pace = quantile(slopes, MIDDLE);
        return new Forecast.Expected(
                heads(now, quantile(slopes, LOW), weeksLeft),
                heads(now, pace, weeksLeft),
                heads(now, quantile(slopes, HIGH), weeksLeft),
                pace,
                now.needed() / weeksLeft);
    }

    private static int heads(LineProgress.Counted now, double pace, double weeksLeft) {
        return (int) Math.clamp(Math.round(now.reached() + pace * weeksLeft), 0, now.in());
    }

    /** Heads a week between every two weeks, the slowest first. */
    private static double[] slopes(List<Point> points) {
        return IntStream.range(0, points.size())
                .boxed()
                .flatMap(first -> IntStream.range(first + 1, points.size())
                        .mapToObj(second -> slope(points.get(first), points.get(second))))
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
    }

    private static double slope(Point first, Point second) {
        return (second.counted().reached() - first.counted().reached()) / second.weeksAfter(first);
    }

    /** Between the two nearest where it falls between them. */
    private static double quantile(double[] sorted, double share) {
        var place = share * (sorted.length - 1);
        var below = (int) Math.floor(place);
        var above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
