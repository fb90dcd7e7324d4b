package org.ngoaingu.assistant.announcement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a day and an hour as people type them: {@code 8h30 sáng mai}, {@code 25/11/2026 14:00}, {@code 3h chiều nay}. */
final class Moment {

    private static final Pattern HOUR =
            Pattern.compile("(?<![\\d/.-])(\\d{1,2})\\s*(?:h|:|giờ|gio|g(?=\\d|\\s|$))\\s*(\\d{2})?(?![\\d/])");
    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}|\\d{2}))?(?!\\d)");
    private static final Pattern AFTERNOON = Pattern.compile("chiều|chieu|tối|toi|\\bpm\\b");
    private static final Pattern TOMORROW = Pattern.compile("\\bmai\\b|tomorrow");
    private static final Pattern AFTER_TOMORROW = Pattern.compile("\\bmốt\\b|ngày kia|ngay kia");

    private Moment() {}

    /** Empty when no hour stands there, or a day or hour that is none. Without a day: today. */
    static Optional<LocalDateTime> in(String words, LocalDate today) {
        var said = words.toLowerCase(Locale.ROOT);
        var hour = HOUR.matcher(said);
        try {
            var day = day(said, today);
            return hour.find() && day != null ? Optional.of(day.atTime(time(hour, said))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty(); // 25h and 31/2 look like it and are not
        }
    }

    private static LocalTime time(Matcher found, String said) {
        var hour = Integer.parseInt(found.group(1));
        var minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        return LocalTime.of(hour < 12 && AFTERNOON.matcher(said).find() ? hour + 12 : hour, minute);
    }

    private static @Nullable LocalDate day(String said, LocalDate today) {
        var written = DAY.matcher(said);
        if (written.find()) {
            var year = written.group(3) == null ? today.getYear() : Integer.parseInt(written.group(3));
            return LocalDate.of(
                    year < 100 ? 2000 + year : year,
                    Integer.parseInt(written.group(2)),
                    Integer.parseInt(written.group(1)));
        }
        if (AFTER_TOMORROW.matcher(said).find()) {
            return today.plusDays(2);
        }
        return TOMORROW.matcher(said).find() ? today.plusDays(1) : today;
    }
}
