package org.ngoaingu.duties;

/** Something due once: {@code BD-I-2.2026.0} of a plan's task, {@code 17} of a day that somebody set. */
public record DutyId(String value) {

    static DutyId of(String task, int year, int schedule) {
        return new DutyId(task + "." + year + "." + schedule);
    }

    static DutyId of(long setDay) {
        return new DutyId(String.valueOf(setDay));
    }
}
