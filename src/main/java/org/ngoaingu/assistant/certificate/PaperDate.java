package org.ngoaingu.assistant.certificate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day on a paper as people type it, or a month where they say no more: {@code 12/5/24}, "12 tháng 5 năm 2024", "tháng
 * 3/2025". Day comes before month; a year of two figures and a missing year are the last that was.
 *
 * @param day absent where only the month was said
 */
record PaperDate(YearMonth month, @Nullable LocalDate day) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("M/yyyy");

    /** Where one stands in a sentence. */
    static final Pattern WRITTEN = Pattern.compile(
            "(?<![\\p{L}\\p{N}/.,-])(?:"
                    + "(?<y1>\\d{4})-(?<m1>\\d{1,2})-(?<d1>\\d{1,2})"
                    + "|(?<d2>\\d{1,2})\\s*[/.-]\\s*(?<m2>\\d{1,2})\\s*[/.-]\\s*(?<y2>\\d{4}|\\d{2})"
                    + "|(?<d3>\\d{1,2})\\s+th[aá]ng\\s+(?<m3>\\d{1,2})(?:\\s+n[aă]m|\\s*[/.,-])?\\s*(?<y3>\\d{4}|\\d{2})"
                    + "|(?:th[aá]ng\\s+)?(?<m4>\\d{1,2})(?:\\s*[/-]\\s*|\\s+n[aă]m\\s+)(?<y4>\\d{4})"
                    + "|(?<d5>\\d{1,2})\\s*/\\s*(?<m5>\\d{1,2})"
                    + ")(?![\\p{L}\\p{N}/]|[.,-]\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The one that stands in the words; empty without one, with a day that no calendar has, and with several. */
    static Optional<PaperDate> in(String words, LocalDate today) {
        var found = WRITTEN.matcher(words).results().toList();
        return found.size() == 1 ? of(found.getFirst(), today) : Optional.empty();
    }

    static Optional<PaperDate> of(MatchResult found, LocalDate today) {
        try {
            return Optional.of(read(found, today));
        } catch (DateTimeException e) {
            return Optional.empty(); // 31/2 looks like a day and is none
        }
    }

    private static PaperDate read(MatchResult found, LocalDate today) {
        if (found.group("m4") != null) {
            return new PaperDate(YearMonth.of(number(found, "y4"), number(found, "m4")), null);
        }
        if (found.group("d5") != null) {
            var day = LocalDate.of(today.getYear(), number(found, "m5"), number(found, "d5"));
            return of(
                    day.isAfter(today) ? LocalDate.of(today.getYear() - 1, day.getMonth(), day.getDayOfMonth()) : day);
        }
        var form = found.group("d1") != null ? "1" : found.group("d2") != null ? "2" : "3";
        var month = number(found, "m" + form);
        var day = number(found, "d" + form);
        if (found.group("y" + form).length() == 4) {
            return of(LocalDate.of(number(found, "y" + form), month, day));
        }
        var recent = LocalDate.of(2000 + number(found, "y" + form), month, day);
        return of(recent.isAfter(today.plusYears(1)) ? LocalDate.of(recent.getYear() - 100, month, day) : recent);
    }

    private static int number(MatchResult found, String group) {
        return Integer.parseInt(found.group(group));
    }

    static PaperDate of(LocalDate day) {
        return new PaperDate(YearMonth.from(day), day);
    }

    /** One that {@link #iso} wrote. */
    static PaperDate ofIso(String iso) {
        return iso.length() > "2025-03".length() ? of(LocalDate.parse(iso)) : new PaperDate(YearMonth.parse(iso), null);
    }

    /** {@code 2025-03-12}, or {@code 2025-03}. */
    String iso() {
        return day == null ? month.toString() : day.toString();
    }

    String says(Locale language) {
        if (day != null) {
            return DAY.format(day);
        }
        return language.getLanguage().equals("vi") ? "tháng " + MONTH.format(month) : MONTH.format(month);
    }
}
