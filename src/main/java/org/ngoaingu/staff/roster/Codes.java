package org.ngoaingu.staff.roster;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Codes of people and units, with the leading zeros that a spreadsheet took. */
final class Codes {

    private static final Pattern SHORTENED = Pattern.compile("(?i)\\d([.,]\\d+)?E\\+?\\d+");

    private Codes() {}

    /**
     * @param paddedWidth the one width of all codes of the column that begin with a zero; 0 when there is none
     */
    static @Nullable String of(@Nullable Cell cell, int paddedWidth) {
        if (cell == null) {
            return null;
        }
        var code =
                cell.text().replaceAll("^['’`‘]+", "").replaceAll("\\s+", " ").strip();
        boolean lost = cell.numeric() && code.matches("\\d+") && code.length() < paddedWidth;
        code = lost ? "0".repeat(paddedWidth - code.length()) + code : code;
        return code.isEmpty() ? null : code;
    }

    /** Whether the spreadsheet replaced digits of the code by a power of ten. */
    static boolean isShortened(String code) {
        return SHORTENED.matcher(code).matches();
    }

    /** Two codes that a person would read as the same. */
    static String key(String code) {
        return code.replaceAll("[\\s\\u00a0]+", "").toUpperCase(Locale.ROOT);
    }
}
