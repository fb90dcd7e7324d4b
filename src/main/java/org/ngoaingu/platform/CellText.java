package org.ngoaingu.platform;

/** Text as it may stand in a cell of a spreadsheet or of a CSV file. */
public final class CellText {

    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private CellText() {}

    /** Text that a spreadsheet would run as a formula is made plain by an apostrophe. */
    public static String disarmed(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
