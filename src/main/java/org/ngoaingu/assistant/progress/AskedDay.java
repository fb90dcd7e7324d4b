package org.ngoaingu.assistant.progress;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words that end with a day, taken apart: {@code phường 12 30/9/2025}, {@code tính đến 30/9}. A day without a year is the
 * last such day up to today.
 */
sealed interface AskedDay {

    Pattern END = Pattern.compile(
            "(?iu)^(.*?)(?:^|\\s|,)(?:(?:tính )?(?:đến|den|tại|tai|ngày|ngay|on|as of)\\s+)*(?:ngày\\s+|ngay\\s+)?"
                    + "(?:(\\d{4})-(\\d{1,2})-(\\d{1,2})|(\\d{1,2})[/.](\\d{1,2})(?:[/.](\\d{4}))?)$");

    /** @param day absent when no day was named */
    record Read(String unit, @Nullable LocalDate day) implements AskedDay {}

    /** What looks like a day and is none, as 31/02/2026. */
    record NoSuchDay(String words) implements AskedDay {}

    static AskedDay of(String words, LocalDate today) {
        var found = END.matcher(words.strip());
        if (!found.matches()) {
            return new Read(words.strip(), null);
        }
        try {
            return new Read(found.group(1).strip(), day(found, today));
        } catch (DateTimeException e) {
            return new NoSuchDay(words.strip());
        }
    }

    private static LocalDate day(Matcher found, LocalDate today) {
        if (found.group(2) != null) {
            return LocalDate.of(number(found, 2), number(found, 3), number(found, 4));
        }
        if (found.group(7) != null) {
            return LocalDate.of(number(found, 7), number(found, 6), number(found, 5));
        }
        var thisYear = LocalDate.of(today.getYear(), number(found, 6), number(found, 5));
        return thisYear.isAfter(today) ? thisYear.minusYears(1) : thisYear;
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
