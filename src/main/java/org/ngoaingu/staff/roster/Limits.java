package org.ngoaingu.staff.roster;

import org.ngoaingu.platform.Message;

/**
 * How large a file may be so that reading it stays within some 100 MB of memory and about a minute. A roster of 100,000
 * people with 20 columns has 2 million cells and stays far below.
 */
final class Limits {

    static final long FILE_BYTES = 64L << 20;
    /** A sheet's XML; a cell takes some 40 bytes. */
    static final long SHEET_BYTES = 512L << 20;

    static final long STRINGS_BYTES = 48L << 20;
    static final int STRINGS = 750_000;
    static final long SMALL_PART_BYTES = 16L << 20;
    /** Inflated bytes a byte of the file; rosters reach 30, bombs 1,000. */
    static final int RATIO = 200;
    /** Bytes between two tags. */
    static final int MARKUP_BYTES = 1 << 20;
    /** The longest cell that Excel itself can hold. */
    static final int CELL_CHARACTERS = 32_767;

    static final int SHEETS = 500;
    static final int ROWS = 250_000;
    static final int CELLS = 8_000_000;
    /** Columns further right are not read. */
    static final int COLUMNS = 512;

    static final int MERGED = 20_000;
    static final int HEADERS = 20_000;
    static final int LAYOUTS = 200;

    private Limits() {}

    static UnreadableFile tooManyRows() {
        return new UnreadableFile(Message.of("roster.file.tooManyRows", "rows", ROWS));
    }

    /** The column from 0 of a reference such as "AB12"; {@link #COLUMNS} or more when it lies too far right. */
    static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && column <= COLUMNS; i++) {
            int letter = Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
            if (letter < 1 || letter > 26) {
                break;
            }
            column = column * 26 + letter;
        }
        return column - 1;
    }

    /** The row of a reference such as "AB12". */
    static int row(String reference) {
        int digits = 0;
        while (digits < reference.length() && !Character.isDigit(reference.charAt(digits))) {
            digits++;
        }
        try {
            return Integer.parseInt(reference.substring(digits));
        } catch (NumberFormatException e) {
            throw new UnreadableFile("damaged");
        }
    }
}
