package org.ngoaingu.digest.picture;

import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** What the marks mean, at the foot of the picture. */
final class Legend {

    static final int HEIGHT = 76;

    private final LineWords words;
    private final Look look;

    Legend(LineWords words, Look look) {
        this.words = words;
        this.look = look;
    }

    void draw(Sheet sheet, int top) {
        var shade = look.shade();
        var y = top + 36.0;
        var rule = new Line2D.Double(Sheet.MARGIN, top, Sheet.WIDTH - Sheet.MARGIN, top);
        sheet.draw(rule, shade.rule, new BasicStroke(2));
        var x = (double) Sheet.MARGIN;
        sheet.fill(new Rectangle2D.Double(x, y - 12, 34, 22), shade.share);
        x = said(sheet, "legend.reached", x + 46, y);
        sheet.fill(LineCard.triangle(x + 12, y + 8), shade.goal);
        x = said(sheet, "legend.goal", x + 34, y);
        sheet.draw(new Line2D.Double(x, y, x + 40, y), shade.share, new BasicStroke(5));
        x = said(sheet, "legend.weeks", x + 52, y);
        sheet.fill(new Rectangle2D.Double(x, y - 14, 56, 28), shade.range);
        sheet.draw(new Line2D.Double(x, y, x + 56, y), shade.ink, TrendStrip.DASHED);
        said(sheet, "legend.ahead", x + 68, y);
    }

    private double said(Sheet sheet, String key, double x, double y) {
        var text = words.say(key);
        sheet.text(text, look.small(), look.shade().faint, x, y + 9);
        return x + Sheet.width(text, look.small()) + 30;
    }
}
