package org.ngoaingu.staff.roster;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Puts together what stands over each column in several heading rows. A heading covers the columns that it is merged
 * over; where nothing is merged (CSV), the blank columns to its right under which a lower heading stands.
 */
record HeadingPaths(List<SheetRow> groups, List<SheetRow> rows, List<Merged> merged) {

    TreeMap<Integer, Layout.Path> byColumn() {
        var lines = Stream.concat(groups.stream(), rows.stream())
                .filter(row -> !Survey.isNumberRow(row))
                .toList();
        var paths = new TreeMap<Integer, Layout.Path>();
        int width =
                lines.stream().mapToInt(row -> row.cells().lastKey() + 1).max().orElse(0);
        width = Math.max(width, mergedWidth(lines));
        for (int column = 0; column < width; column++) {
            var texts = new LinkedHashSet<String>();
            for (var line : lines) {
                var text = over(line, column, lines);
                if (!text.isEmpty()) {
                    texts.add(text.replace('\n', ' '));
                }
            }
            if (!texts.isEmpty()) {
                var path = new ArrayList<>(texts);
                var leaf = path.removeLast();
                paths.put(column, new Layout.Path(String.join(Layout.BETWEEN, path), leaf));
            }
        }
        return paths;
    }

    private int mergedWidth(List<SheetRow> lines) {
        return merged.stream()
                .filter(area -> lines.stream()
                        .anyMatch(line ->
                                line.number() == area.firstRow() && line.cells().containsKey(area.firstColumn())))
                .mapToInt(area -> Math.min(area.lastColumn() + 1, Limits.COLUMNS))
                .max()
                .orElse(0);
    }

    private String over(SheetRow line, int column, List<SheetRow> lines) {
        var own = line.text(column);
        if (own != null) {
            return own;
        }
        var areas =
                merged.stream().filter(area -> area.firstRow() == line.number()).toList();
        for (var area : areas) {
            if (area.covers(line.number(), column)) {
                var anchor = line.text(area.firstColumn());
                return anchor == null ? "" : anchor;
            }
        }
        boolean mergedHere =
                lines.stream().anyMatch(each -> merged.stream().anyMatch(area -> area.firstRow() == each.number()));
        boolean headingBelow =
                lines.stream().anyMatch(lower -> lower.number() > line.number() && lower.text(column) != null);
        if (mergedHere || !headingBelow || line.cells().isEmpty()) {
            return "";
        }
        var left = line.cells().headMap(column).lastEntry();
        // a heading without one below it stands for its own column only
        return left == null || !isSpread(left.getKey(), line, lines)
                ? ""
                : left.getValue().text();
    }

    private static boolean isSpread(int column, SheetRow line, List<SheetRow> lines) {
        return lines.stream().anyMatch(lower -> lower.number() > line.number() && lower.text(column) != null);
    }
}
