package org.ngoaingu.digest.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sheet that a picture is drawn on, top to bottom. */
final class Sheet implements AutoCloseable {

    static final int WIDTH = 1080;
    static final int MARGIN = 48;
    static final int INNER = WIDTH - 2 * MARGIN;

    /** How letters are measured before there is a sheet to draw them on: as they are drawn. */
    private static final FontRenderContext MEASURED = new FontRenderContext(null, true, true);

    private final BufferedImage image;
    private final Graphics2D pen;

    Sheet(int height, Color ground) {
        image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(ground);
        pen.fillRect(0, 0, WIDTH, height);
    }

    BufferedImage image() {
        return image;
    }

    /** @param y of the line that the letters stand on */
    void text(String words, Font font, Color color, double x, double y) {
        pen.setFont(font);
        pen.setColor(color);
        pen.drawString(words, (float) x, (float) y);
    }

    void textRight(String words, Font font, Color color, double right, double y) {
        text(words, font, color, right - width(words, font), y);
    }

    void fill(Shape shape, Color color) {
        pen.setColor(color);
        pen.fill(shape);
    }

    void draw(Shape shape, Color color, BasicStroke stroke) {
        pen.setColor(color);
        pen.setStroke(stroke);
        pen.draw(shape);
    }

    static double width(String words, Font font) {
        return font.getStringBounds(words, MEASURED).getWidth();
    }

    /** The words in lines that fit; what is still too much ends with an ellipsis. */
    static List<String> lines(String words, Font font, double width, int most, Locale language) {
        var breaks = BreakIterator.getLineInstance(language);
        breaks.setText(words);
        var lines = new ArrayList<String>();
        var start = 0;
        while (start < words.length() && lines.size() < most) {
            var end = start;
            for (var next = breaks.following(start);
                    next != BreakIterator.DONE
                            && width(words.substring(start, next).strip(), font) <= width;
                    next = breaks.next()) {
                end = next;
            }
            if (end == start || lines.size() == most - 1 && end < words.length()) {
                lines.add(cut(words.substring(start), font, width));
                return lines;
            }
            lines.add(words.substring(start, end).strip());
            start = end;
        }
        return lines;
    }

    private static String cut(String words, Font font, double width) {
        if (width(words, font) <= width) {
            return words;
        }
        var end = words.length();
        while (end > 0 && width(words.substring(0, end).strip() + "…", font) > width) {
            end = words.offsetByCodePoints(end, -1);
        }
        return words.substring(0, end).strip() + "…";
    }

    @Override
    public void close() {
        pen.dispose();
    }
}
