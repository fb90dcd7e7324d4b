package org.ngoaingu.digest.picture;

import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** One line of the plan: who, a bar against the goal with the figures under it, the trend beside it. */
final class LineCard {

    static final int LABEL = 38;
    private static final int LABEL_STEP = 46;
    private static final int BODY = 138;
    private static final int GAP = 30;
    private static final double BAR_WIDTH = 390;
    private static final double BAR_HEIGHT = 38;
    private static final double TREND_X = Sheet.MARGIN + 592.0;

    private final PictureLine line;
    private final LineWords words;
    private final Look look;
    private final List<String> label;

    LineCard(PictureLine line, LineWords words, Look look) {
        this.line = line;
        this.words = words;
        this.look = look;
        this.label = Sheet.lines(line.label(), look.label(), Sheet.INNER, 3, words.language());
    }

    int height() {
        return label.size() * LABEL_STEP + BODY + GAP;
    }

    void draw(Sheet sheet, int top) {
        var y = top;
        for (var part : label) {
            y += LABEL_STEP;
            sheet.text(part, look.label(), look.shade().ink, Sheet.MARGIN, y - 10);
        }
        bar(sheet, y + 24.0);
        sheet.text(words.figures(line), look.plain(), look.shade().faint, Sheet.MARGIN, y + 108);
        new TrendStrip(line, words, look).draw(sheet, TREND_X, y + 12.0);
    }

    private void bar(Sheet sheet, double y) {
        var shade = look.shade();
        var x = Sheet.MARGIN;
        sheet.fill(new RoundRectangle2D.Double(x, y, BAR_WIDTH, BAR_HEIGHT, 12, 12), shade.track);
        var share = line.share();
        if (share.isEmpty()) {
            return;
        }
        var reached = BAR_WIDTH * share.get().doubleValue() / 100;
        if (reached > 0) {
            var width = Math.max(reached, 6);
            sheet.fill(new RoundRectangle2D.Double(x, y, width, BAR_HEIGHT, Math.min(12, width), 12), shade.share);
        }
        goal(sheet, x + BAR_WIDTH * line.goal() / 100, y);
        sheet.textRight(words.share(line), look.share(), shade.ink, TREND_X - 34, y + BAR_HEIGHT - 4);
    }

    /** A post through the bar with a triangle on top, on an edge of the ground's colour. */
    private void goal(Sheet sheet, double x, double y) {
        var post = new Line2D.Double(x, y - 4, x, y + BAR_HEIGHT + 6);
        sheet.draw(post, look.shade().ground, new BasicStroke(10));
        sheet.draw(post, look.shade().goal, new BasicStroke(5));
        sheet.fill(triangle(x, y - 2), look.shade().goal);
    }

    /** Pointing down, its tip here. */
    static Path2D triangle(double x, double y) {
        var triangle = new Path2D.Double();
        triangle.moveTo(x, y);
        triangle.lineTo(x - 11, y - 17);
        triangle.lineTo(x + 11, y - 17);
        triangle.closePath();
        return triangle;
    }
}
