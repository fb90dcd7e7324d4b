package org.ngoaingu.digest.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Set;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.CellText;

/** Writes one row; what is masked or not known is said with a sign, never with a nought. */
final class RowWriter {

    private static final String MASKED = "<" + SheetRow.SMALL;
    private static final String HIDDEN = "*";
    private static final String NOT_KNOWN = "–";
    private static final Set<Column> WORDS = EnumSet.of(Column.UNIT, Column.GROUP);
    private static final Set<Column> PERCENTS = EnumSet.of(Column.SHARE, Column.GAP);

    private final Worksheet sheet;
    private final int row;
    private final int number;

    RowWriter(Worksheet sheet, int row, int number) {
        this.sheet = sheet;
        this.row = row;
        this.number = number;
    }

    void write(SheetRow figures) {
        for (var column : Column.values()) {
            switch (value(column, figures)) {
                case Number it -> sheet.value(row, column.ordinal(), it);
                case Object words -> sheet.inlineString(row, column.ordinal(), CellText.disarmed(words.toString()));
            }
            style(column);
        }
        var lines = Math.max(lines(figures.unit(), Column.UNIT), lines(figures.group(), Column.GROUP));
        if (lines > 1) {
            sheet.rowHeight(row, DigestSheet.LINE_HEIGHT * lines);
        }
    }

    /** Small letters are narrower than the figures that widths are given in. */
    private static int lines(String words, Column column) {
        return Math.ceilDiv(words.length(), column.width * 6 / 5);
    }

    private Object value(Column column, SheetRow figures) {
        return switch (column) {
            case NUMBER -> number;
            case UNIT -> figures.unit();
            case GROUP -> figures.group();
            case GOAL -> figures.goal();
            case COUNTED -> figures.isMasked() ? MASKED : figures.counted();
            default -> figures.isMasked() ? HIDDEN : known(figure(column, figures));
        };
    }

    private static Object known(@Nullable Number figure) {
        return figure == null ? NOT_KNOWN : figure;
    }

    private static @Nullable Number figure(Column column, SheetRow figures) {
        return switch (column) {
            case PRESENT -> figures.present();
            case EXCLUDED -> figures.excluded();
            case UNKNOWN -> figures.unknown();
            case REACHED -> figures.reached();
            case SPECIALISED -> figures.specialised();
            case NEEDED -> figures.needed();
            case SHARE -> share(figures);
            case GAP -> gap(figures);
            default -> level(column, figures);
        };
    }

    private static @Nullable Number level(Column column, SheetRow figures) {
        var levels = figures.byLevel();
        return levels == null ? null : levels.get(column.ordinal() - Column.NO_CERTIFICATE.ordinal());
    }

    /** With one decimal, rounded as everywhere (reading A15); none where nobody is counted. */
    private static @Nullable BigDecimal share(SheetRow figures) {
        return figures.counted() == 0
                ? null
                : BigDecimal.valueOf(100L * figures.reached())
                        .divide(BigDecimal.valueOf(figures.counted()), 1, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal gap(SheetRow figures) {
        var share = share(figures);
        return share == null ? null : share.subtract(BigDecimal.valueOf(figures.goal()));
    }

    private void style(Column column) {
        var style = sheet.style(row, column.ordinal()).borderStyle("thin").verticalAlignment("top");
        if (WORDS.contains(column)) {
            style.wrapText(true);
        } else {
            style.horizontalAlignment("right");
        }
        if (PERCENTS.contains(column)) {
            style.format("0.0");
        }
        style.set();
    }
}
