package org.ngoaingu.staff.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.BirthDate;
import org.ngoaingu.staff.BirthDate.Precision;

/**
 * Reads a date in every form that rosters have (domain 4.4). The day stands before the month; a date that only makes
 * sense with the month first ("03/25/1985") is not taken, because its neighbours "03/04/1985" would then be wrong
 * without anyone seeing it.
 */
sealed interface RosterDate {

    /** A date, or the part of one that was given. */
    record Read(BirthDate date) implements RosterDate {}

    /** Looks like a date, but the calendar has none such. */
    record Impossible() implements RosterDate {}

    /** Only possible with the month before the day. */
    record MonthFirst() implements RosterDate {}

    /** No date at all. */
    record NotOne() implements RosterDate {}

    /** Serial numbers from 1910 to 2064; below and above lie years and codes. */
    int FIRST_SERIAL = 3654;

    int LAST_SERIAL = 60_300;
    int DAYS_1904 = 1462;

    Pattern SEPARATED = Pattern.compile("(\\d{1,4})\\s*[/.\\-\\s]\\s*(\\d{1,2})\\s*[/.\\-\\s]\\s*(\\d{1,4})"
            + "(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?Z?)?");
    Pattern MONTH = Pattern.compile("(?:(\\d{1,2})\\s*[/.\\-\\s]\\s*(\\d{4})|(\\d{4})\\s*[/\\-]\\s*(\\d{1,2}))");
    Pattern WORDS =
            Pattern.compile("(?:sinh )?(?:ngay )?(?:(\\d{1,2}) )?(?:thang (\\d{1,2}) )(?:nam )?(\\d{4}|\\d{2})");
    Pattern YEAR = Pattern.compile("(?:sinh )?(?:nam )?((?:19|20)\\d{2})");
    Pattern COMPACT = Pattern.compile("(19|20)\\d{6}");

    /**
     * @param firstOfCentury two digits below this are years of this century, for births those of people still at school
     */
    static RosterDate of(Cell cell, boolean from1904, int firstOfCentury) {
        var text = cell.text().replaceAll("^['’`‘]+", "").strip();
        var serial = serial(text, from1904);
        if (serial != null) {
            return serial;
        }
        var year = YEAR.matcher(Cleaned.folded(text));
        if (year.matches()) {
            return day(Integer.parseInt(year.group(1)), 1, 1, Precision.YEAR);
        }
        var month = MONTH.matcher(text);
        if (month.matches()) {
            return month.group(1) != null
                    ? day(number(month, 2), number(month, 1), 1, Precision.MONTH)
                    : day(number(month, 3), number(month, 4), 1, Precision.MONTH);
        }
        var separated = SEPARATED.matcher(text);
        if (separated.matches()) {
            return separated(separated, firstOfCentury);
        }
        if (COMPACT.matcher(text).matches()) {
            return day(
                    Integer.parseInt(text.substring(0, 4)),
                    Integer.parseInt(text.substring(4, 6)),
                    Integer.parseInt(text.substring(6)),
                    Precision.DAY);
        }
        var words = WORDS.matcher(Cleaned.folded(text));
        if (words.matches()) {
            int named = century(words.group(3), firstOfCentury);
            return words.group(1) == null
                    ? day(named, number(words, 2), 1, Precision.MONTH)
                    : day(named, number(words, 2), number(words, 1), Precision.DAY);
        }
        return new NotOne();
    }

    private static @Nullable RosterDate serial(String text, boolean from1904) {
        if (!text.matches("\\d{4,5}(\\.\\d+)?")) {
            return null;
        }
        int days = (int) Double.parseDouble(text) + (from1904 ? DAYS_1904 : 0);
        // 1910 to 2064, but what can be a year is one
        if (days < FIRST_SERIAL || days > LAST_SERIAL || YEAR.matcher(text).matches()) {
            return null;
        }
        return new Read(new BirthDate(LocalDate.of(1899, 12, 30).plus(days, ChronoUnit.DAYS), Precision.DAY));
    }

    private static RosterDate separated(Matcher parts, int firstOfCentury) {
        if (parts.group(1).length() == 4) {
            return day(number(parts, 1), number(parts, 2), number(parts, 3), Precision.DAY);
        }
        int day = number(parts, 1);
        int month = number(parts, 2);
        if (parts.group(1).length() > 2
                || parts.group(3).length() == 3
                || parts.group(3).length() == 1) {
            return new NotOne();
        }
        int year = century(parts.group(3), firstOfCentury);
        var read = day(year, month, day, Precision.DAY);
        return read instanceof Impossible && day(year, day, month, Precision.DAY) instanceof Read
                ? new MonthFirst()
                : read;
    }

    private static int century(String year, int firstOfCentury) {
        int number = Integer.parseInt(year);
        if (year.length() == 4) {
            return number;
        }
        return number < firstOfCentury ? 2000 + number : 1900 + number;
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static RosterDate day(int year, int month, int day, Precision precision) {
        if (year < 1900 || year > 2099) {
            return new Impossible();
        }
        try {
            return new Read(new BirthDate(LocalDate.of(year, month, day), precision));
        } catch (DateTimeException e) {
            return new Impossible();
        }
    }
}
