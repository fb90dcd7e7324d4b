package org.ngoaingu.account;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * Working days in Việt Nam: no Saturdays, no Sundays, none of the public holidays with a fixed date (Labour Code
 * 45/2019/QH14, article 112). Those of the lunar calendar, the second day at 2 September and days off in lieu are decided
 * each year and not known here: a term reckoned with these is never later than the law's.
 */
final class WorkingDays {

    private static final Set<MonthDay> HOLIDAYS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2));

    private WorkingDays() {}

    /** The day that is so many working days after this one. */
    static LocalDate after(LocalDate day, int workingDays) {
        var due = day;
        for (int left = workingDays; left > 0; ) {
            due = due.plusDays(1);
            left -= isWorkingDay(due) ? 1 : 0;
        }
        return due;
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.contains(MonthDay.from(day));
    }
}
