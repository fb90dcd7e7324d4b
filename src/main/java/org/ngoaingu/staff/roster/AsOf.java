package org.ngoaingu.staff.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day that a list speaks of, as its title says it: «Tính đến ngày 31 tháng 5 năm 2025», "(có đến 31/12/2024)". */
final class AsOf {

    private static final Pattern SAID =
            Pattern.compile("\\b(?:(?:tinh|co|so lieu|cap nhat|chot)(?: so lieu)? den|thoi diem|as of)"
                    + "(?: het)?(?: thoi diem)?(?: ngay)? (\\d{1,2}) (?:thang )?(\\d{1,2}) (?:nam )?(\\d{4})\\b");

    private AsOf() {}

    static @Nullable LocalDate in(String text) {
        var said = SAID.matcher(Cleaned.folded(text));
        if (text.length() > 500 || !said.find()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(said.group(3)), Integer.parseInt(said.group(2)), Integer.parseInt(said.group(1)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
