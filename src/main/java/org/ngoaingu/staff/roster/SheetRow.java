package org.ngoaingu.staff.roster;

import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One row of a sheet.
 *
 * @param number as the office's program shows it, from 1
 * @param cells by column from 0; blank cells are missing
 */
record SheetRow(int number, SortedMap<Integer, Cell> cells) {

    boolean isEmpty() {
        return cells.isEmpty();
    }

    @Nullable
    String text(int column) {
        var cell = cells.get(column);
        return cell == null ? null : cell.text();
    }

    /** Columns from 0 up to the last one that holds something. */
    IntStream columns() {
        return IntStream.range(0, cells.isEmpty() ? 0 : cells.lastKey() + 1);
    }
}
