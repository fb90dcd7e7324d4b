package org.ngoaingu.staff.roster;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The second walk over a sheet: the rows that stand for a person or a unit, each with its layout and the unit of the
 * banner above; headings, banners, totals and signatures are passed over.
 */
final class TableWalk {

    private static final int MOST_BANNERS = 20_000;

    /**
     * @param unit the unit of the banner above, absent where there is none
     */
    record Entry(SheetRow row, Layout layout, @Nullable String unit) {}

    private final Survey.Result survey;
    private final List<Merged> spans;
    private final Consumer<Entry> entries;
    private final Set<String> banners = new LinkedHashSet<>();
    private final TreeMap<Integer, Span> spanning = new TreeMap<>();
    private int nextSpan;
    private @Nullable String unit;
    private boolean afterEnd;

    /** A cell merged over several rows that is still being passed. */
    private record Span(Cell cell, int lastRow) {}

    TableWalk(Survey.Result survey, Consumer<Entry> entries) {
        this.survey = survey;
        this.entries = entries;
        spans = survey.merged().stream()
                .filter(area -> area.lastRow() > area.firstRow())
                .sorted(java.util.Comparator.comparingInt(Merged::firstRow))
                .toList();
    }

    void walk(Book book, Book.Sheet sheet) throws IOException {
        book.read(sheet, this::see);
    }

    Set<String> banners() {
        return banners;
    }

    private void see(SheetRow written) {
        var current = survey.tables().floorEntry(written.number());
        if (current == null) {
            return;
        }
        var table = current.getValue();
        if (written.number() <= table.lastHeadingRow()) {
            return;
        }
        var row = withSpans(written, table);
        if (Survey.isNumberRow(row)) {
            return;
        }
        var layout = table.layout();
        long asked = layout.asked(row);
        if (asked >= 3 || (asked == 2 && isCoded(row, layout))) {
            afterEnd = false;
            entries.accept(new Entry(row, layout, unit));
        } else if (RowSort.isTotal(row) || RowSort.isSignature(row)) {
            afterEnd = true;
        } else if (!afterEnd) {
            seeSparse(row, layout, asked);
        }
    }

    /** A code and one thing more, and no total or signature that happens to stand in these columns. */
    private static boolean isCoded(SheetRow row, Layout layout) {
        var code = layout.has(Column.STAFF_CODE) ? Column.STAFF_CODE : Column.UNIT_CODE;
        return layout.text(row, code) != null && !RowSort.isTotal(row) && !RowSort.isSignature(row);
    }

    private void seeSparse(SheetRow row, Layout layout, long asked) {
        var banner = RowSort.banner(row);
        if (banner != null && !isSomeone(row, layout)) {
            var name = RowSort.unitOf(banner);
            if (name != null) {
                unit = name;
                if (banners.size() < MOST_BANNERS) {
                    banners.add(name);
                }
            }
        } else if (asked >= 1) {
            entries.accept(new Entry(row, layout, unit));
        }
    }

    /** A code alone in its column is a person of whom the rest is missing. */
    private static boolean isSomeone(SheetRow row, Layout layout) {
        var code = layout.text(row, Column.STAFF_CODE);
        return code != null && code.matches(".*\\d{3,}.*") && code.length() < 30;
    }

    private SheetRow withSpans(SheetRow row, Survey.Table table) {
        while (nextSpan < spans.size() && spans.get(nextSpan).firstRow() <= row.number()) {
            var area = spans.get(nextSpan++);
            var anchor = row.cells().get(area.firstColumn());
            if (area.firstRow() == row.number() && anchor != null) {
                spanning.put(area.firstColumn(), new Span(anchor, area.lastRow()));
            }
        }
        spanning.values().removeIf(span -> span.lastRow() < row.number());
        if (spanning.isEmpty() || row.cells().size() < 2) {
            return row;
        }
        var cells = new TreeMap<>(row.cells());
        spanning.forEach((column, span) -> {
            if (table.layout().headings().containsKey(column)) {
                cells.putIfAbsent(column, span.cell());
            }
        });
        return new SheetRow(row.number(), cells);
    }
}
