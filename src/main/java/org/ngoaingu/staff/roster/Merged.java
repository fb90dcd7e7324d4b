package org.ngoaingu.staff.roster;

import org.jspecify.annotations.Nullable;

/** Cells merged into one; rows from 1, columns from 0, both ends included. */
record Merged(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    static @Nullable Merged of(String reference) {
        int colon = reference.indexOf(':');
        if (colon < 0) {
            return null;
        }
        var from = reference.substring(0, colon);
        var to = reference.substring(colon + 1);
        return new Merged(Limits.row(from), Limits.row(to), Limits.column(from), Limits.column(to));
    }

    boolean covers(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
}
