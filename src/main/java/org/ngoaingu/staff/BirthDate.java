package org.ngoaingu.staff;

import java.time.LocalDate;

/**
 * A birth date and how much of it is known. A year alone stands as 1 January, a month as its first day (reading A9).
 *
 * @param date the date that ages are reckoned from
 * @param precision what the roster gave
 */
public record BirthDate(LocalDate date, Precision precision) {

    /** How much of a birth date is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    /**
     * Whether the person is under the age on the day: birth date plus that many years lies after it. Someone born on
     * 29 February comes of age on 28 February of a common year.
     */
    public boolean isUnder(int years, LocalDate day) {
        return date.plusYears(years).isAfter(day);
    }

    /** The last day on which the person is under the age. */
    public LocalDate lastDayUnder(int years) {
        return date.plusYears(years).minusDays(1);
    }
}
