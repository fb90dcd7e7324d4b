package org.ngoaingu.conversation.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.conversation.Reading;
import org.ngoaingu.conversation.SlotType;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.platform.Folded;
import org.ngoaingu.platform.Message;

/**
 * A day as people type it: {@code 12/5/24}, "12 tháng 5 năm 2024", "12/5" (this year), "hôm nay", "cuối năm 2030". A
 * month or a year alone is its last day, because it is asked how things stand then. Day comes before month.
 */
public record DateType() implements SlotType {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** A way to write a day: what it looks like among folded words, and the day it means. */
    private record Form(Pattern pattern, BiFunction<MatchResult, LocalDate, LocalDate> day) {}

    private static final String ALONE = "(?<![\\w/.,-])%s(?![\\w/-]|[.,]\\d)";

    private static final List<Form> FORMS = List.of(
            form("(\\d{4})-(\\d{1,2})-(\\d{1,2})", (m, today) -> day(m, 3, 2, number(m, 1))),
            form("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})", (m, today) -> day(m, 1, 2, year(m, 3))),
            form("(\\d{1,2}) thang (\\d{1,2})(?: nam)? (\\d{4}|\\d{2})", (m, today) -> day(m, 1, 2, year(m, 3))),
            form("(\\d{1,2}) thang (\\d{1,2})", (m, today) -> day(m, 1, 2, today.getYear())),
            form("thang (\\d{1,2})(?:/| nam )(\\d{4})", (m, today) -> monthEnd(number(m, 2), number(m, 1))),
            form("(\\d{1,2})/(\\d{4})", (m, today) -> monthEnd(number(m, 2), number(m, 1))),
            form("(\\d{1,2})/(\\d{1,2})", (m, today) -> day(m, 1, 2, today.getYear())),
            form("(?:hom nay|hom ny|bua nay|bay gio|hien nay|hien tai|today|now)", (m, today) -> today),
            form("(?:hom qua|yesterday)", (m, today) -> today.minusDays(1)),
            form("(?:ngay mai|tomorrow)", (m, today) -> today.plusDays(1)),
            form("(?:cuoi nam nay|het nam nay|end of this year)", (m, today) -> yearEnd(today.getYear())),
            form("(?:nam sau|nam toi|sang nam|next year)", (m, today) -> yearEnd(today.getYear() + 1)),
            form("(?:dau nam) (20\\d{2})", (m, today) -> LocalDate.of(number(m, 1), 1, 1)),
            form("(?:nam|year|in|by|moc|giai doan) (20\\d{2})", (m, today) -> yearEnd(number(m, 1))),
            form("(20\\d{2})", (m, today) -> yearEnd(number(m, 1))));

    @Override
    public String name() {
        return "date";
    }

    @Override
    public ValueType value() {
        return ValueType.DATE;
    }

    @Override
    public Reading parse(String text, Locale language, LocalDate today) {
        var day = read(text, today);
        return day == null ? new Reading.NotParsed(Message.of("pattern.not_a_date")) : new Reading.Parsed(day);
    }

    @Override
    public Optional<String> findIn(String sentence, Locale language, LocalDate today) {
        return Optional.ofNullable(read(sentence, today)).map(LocalDate::toString);
    }

    private static @Nullable LocalDate read(String text, LocalDate today) {
        var words = folded(text);
        for (var form : FORMS) {
            var found = form.pattern().matcher(words);
            if (found.find()) {
                try {
                    return form.day().apply(found.toMatchResult(), today);
                } catch (DateTimeException e) {
                    return null; // 31/2 looks like a day and is none
                }
            }
        }
        return null;
    }

    /** Folded, but with the signs inside numbers kept. */
    private static String folded(String text) {
        var words = new StringBuilder();
        for (var word : text.strip().split("\\s+")) {
            var stripped = word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
            words.append(' ')
                    .append(
                            stripped.matches("[\\d/.-]+")
                                    ? stripped
                                    : Folded.of(stripped).value());
        }
        return words.substring(Math.min(1, words.length()));
    }

    private static Form form(String pattern, BiFunction<MatchResult, LocalDate, LocalDate> day) {
        return new Form(Pattern.compile(ALONE.formatted(pattern)), day);
    }

    private static LocalDate day(MatchResult found, int day, int month, int year) {
        return LocalDate.of(year, number(found, month), number(found, day));
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static int year(MatchResult found, int group) {
        int year = number(found, group);
        return year < 100 ? 2000 + year : year;
    }

    private static LocalDate monthEnd(int year, int month) {
        return YearMonth.of(year, month).atEndOfMonth();
    }

    private static LocalDate yearEnd(int year) {
        return LocalDate.of(year, 12, 31);
    }

    @Override
    public Message format() {
        return Message.of("pattern.format.date");
    }

    @Override
    public String describe(Object day, Locale language) {
        return SHOWN.format((LocalDate) day);
    }
}
