package org.ngoaingu.certificate.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days of issue that stand in a text, and the text without them. A month or a year alone is taken out and gives no
 * day.
 *
 * @param impossible whether a day stands there that no calendar has
 */
record WrittenDate(String rest, List<LocalDate> days, boolean impossible) {

    private static final Pattern DATE = Pattern.compile("(?<![\\d/.,])(?:(\\d{4})-(\\d{1,2})-(\\d{1,2})"
            + "|(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})"
            + "|(?:(?:tháng|thg|T)\\s*)?(?:0?[1-9]|1[0-2])[/.-](?:19|20)\\d{2}"
            + "|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2}"
            + "|(?:19[5-9]\\d|20\\d{2}))(?![\\d/]|[.,]\\d)");

    static WrittenDate in(String text) {
        var days = new ArrayList<LocalDate>();
        var impossible = new boolean[1];
        var rest = DATE.matcher(text).replaceAll(found -> {
            if (found.group(1) != null || found.group(4) != null) {
                var day = day(found);
                if (day == null) {
                    impossible[0] = true;
                } else if (!days.contains(day)) {
                    days.add(day);
                }
            }
            return " ";
        });
        return new WrittenDate(rest, List.copyOf(days), impossible[0]);
    }

    private static @Nullable LocalDate day(MatchResult found) {
        var iso = found.group(1) != null;
        try {
            return LocalDate.of(
                    Integer.parseInt(found.group(iso ? 1 : 6)),
                    Integer.parseInt(found.group(iso ? 2 : 5)),
                    Integer.parseInt(found.group(iso ? 3 : 4)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
