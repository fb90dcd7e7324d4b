package org.ngoaingu.digest.picture;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.digest.picture.PictureLine.TrendPoint;

/** The last weeks of a line, and behind them, not to the same scale of time, the forecast with its range. */
final class TrendStrip {

    static final BasicStroke DASHED =
            new BasicStroke(4, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {11, 8}, 0);

    private static final int WEEKS = 12;
    private static final double HEIGHT = 84;
    private static final double SCALE_WIDTH = 74;
    private static final double PAST_WIDTH = 186;
    private static final double AHEAD_WIDTH = 132;
    private static final BasicStroke THIN = new BasicStroke(2);
    private static final BasicStroke LINE = new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke GOAL =
            new BasicStroke(2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {3, 6}, 0);

    private final PictureLine line;
    private final LineWords words;
    private final Look look;
    private final List<TrendPoint> points;
    private final double bottom;
    private final double top;

    TrendStrip(PictureLine line, LineWords words, Look look) {
        this.line = line;
        this.words = words;
        this.look = look;
        points = lastWeeks(line.trend());
        bottom = Math.max(0, Math.floor((values().min().orElse(0) - 1) / 10) * 10);
        top = Math.min(100, Math.ceil((values().max().orElse(100) + 1) / 10) * 10);
    }

    private static List<TrendPoint> lastWeeks(List<TrendPoint> trend) {
        return trend.stream()
                .filter(point ->
                        ChronoUnit.DAYS.between(point.day(), trend.getLast().day()) < 7 * WEEKS)
                .toList();
    }

    private DoubleStream values() {
        var ahead = line.outlook() instanceof Outlook.Expected to
                ? DoubleStream.of(to.low(), to.high())
                : DoubleStream.empty();
        return DoubleStream.concat(
                DoubleStream.concat(points.stream().mapToDouble(TrendPoint::percent), ahead),
                DoubleStream.of(line.goal()));
    }

    void draw(Sheet sheet, double left, double y) {
        var outlook = words.outlook(line);
        sheet.text(outlook, look.small(), look.shade().faint, left, y + HEIGHT + 36);
        if (points.isEmpty() || line.counted() == 0) {
            return;
        }
        var x = left + SCALE_WIDTH;
        sheet.textRight(words.scale((int) top), look.small(), look.shade().faint, x - 12, y + 14);
        sheet.textRight(words.scale((int) bottom), look.small(), look.shade().faint, x - 12, y + HEIGHT + 6);
        sheet.draw(new Line2D.Double(x, y + HEIGHT, x + PAST_WIDTH + AHEAD_WIDTH, y + HEIGHT), look.shade().rule, THIN);
        ahead(sheet, x + PAST_WIDTH, y);
        var goal = height(line.goal(), y);
        sheet.draw(new Line2D.Double(x, goal, x + PAST_WIDTH + AHEAD_WIDTH, goal), look.shade().goal, GOAL);
        past(sheet, x, y);
    }

    private void past(Sheet sheet, double x, double y) {
        var last = points.getLast();
        @Nullable TrendPoint before = null;
        for (var point : points) {
            var here = x + along(point, last);
            if (before != null && ChronoUnit.DAYS.between(before.day(), point.day()) <= 10) {
                var piece = new Line2D.Double(
                        x + along(before, last), height(before.percent(), y), here, height(point.percent(), y));
                sheet.draw(piece, look.shade().share, LINE);
            }
            dot(sheet, here, height(point.percent(), y), point.equals(last) ? 15 : 8);
            before = point;
        }
    }

    private void ahead(Sheet sheet, double x, double y) {
        if (!(line.outlook() instanceof Outlook.Expected to)) {
            return;
        }
        var now = height(points.getLast().percent(), y);
        var end = x + AHEAD_WIDTH - 8;
        var fan = new Path2D.Double();
        fan.moveTo(x, now);
        fan.lineTo(end, height(to.high(), y));
        fan.lineTo(end, height(to.low(), y));
        fan.closePath();
        sheet.fill(fan, look.shade().range);
        sheet.draw(new Line2D.Double(x, now, end, height(to.expected(), y)), look.shade().ink, DASHED);
    }

    private void dot(Sheet sheet, double x, double y, double size) {
        sheet.fill(new Ellipse2D.Double(x - size / 2, y - size / 2, size, size), look.shade().share);
    }

    private static double along(TrendPoint point, TrendPoint last) {
        var daysAgo = ChronoUnit.DAYS.between(point.day(), last.day());
        return PAST_WIDTH * (1 - daysAgo / (7.0 * (WEEKS - 1)));
    }

    private double height(double percent, double y) {
        return y + HEIGHT * (1 - (percent - bottom) / (top - bottom));
    }
}
