package org.ngoaingu.plan;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Wording;

/** When a task of a plan is due (thời gian thực hiện). */
public sealed interface Schedule {

    /** The last day in the year that the plan itself names; empty where it names none. */
    Optional<LocalDate> lastDay(int year);

    /** Whether the task comes in the year at all. */
    boolean comesIn(int year);

    /** «Trước ngày 01/10 hằng năm»: the last day is the one before. */
    record YearlyBefore(MonthDay day) implements Schedule {

        @Override
        public Optional<LocalDate> lastDay(int year) {
            return Optional.of(day.atYear(year).minusDays(1));
        }

        @Override
        public boolean comesIn(int year) {
            return true;
        }
    }

    /** «Hằng năm», or yearly when a letter asks for it: no day of its own. */
    record Yearly() implements Schedule {

        @Override
        public Optional<LocalDate> lastDay(int year) {
            return Optional.empty();
        }

        @Override
        public boolean comesIn(int year) {
            return true;
        }
    }

    /**
     * «Năm 2020»: until the end of that year.
     *
     * @param name what is done that year, where the task has more than one: «sơ kết 05 năm»
     */
    record InYear(int only, @Nullable Wording name) implements Schedule {

        @Override
        public Optional<LocalDate> lastDay(int year) {
            return comesIn(year) ? Optional.of(LocalDate.of(only, 12, 31)) : Optional.empty();
        }

        @Override
        public boolean comesIn(int year) {
            return year == only;
        }
    }
}
