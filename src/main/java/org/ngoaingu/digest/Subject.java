package org.ngoaingu.digest;

import java.time.LocalDate;
import org.ngoaingu.staff.UnitId;

/** What a message of this room is made of, as the outbox keeps it. */
sealed interface Subject {

    /** A digest of a week: {@code row:4711}. */
    record OfWeek(long row) implements Subject {

        @Override
        public String toString() {
            return "row:" + row;
        }
    }

    /** One that was asked for: {@code now:17:2026-11-23}, the unit and the day of the figures. */
    record Asked(UnitId unit, LocalDate snapshot) implements Subject {

        @Override
        public String toString() {
            return "now:%d:%s".formatted(unit.value(), snapshot);
        }
    }

    static Subject of(DigestRow row) {
        return new OfWeek(row.id());
    }

    static Subject read(String subject) {
        var parts = subject.split(":");
        return parts[0].equals("row")
                ? new OfWeek(Long.parseLong(parts[1]))
                : new Asked(new UnitId(Long.parseLong(parts[1])), LocalDate.parse(parts[2]));
    }
}
