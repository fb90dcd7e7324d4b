package org.ngoaingu.account;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.PersonId;

/**
 * What a person asks to have done with the own data (yêu cầu về dữ liệu cá nhân).
 *
 * @param words in which the person asks
 * @param dueOn last day of the term to reply
 * @param answer absent while it is open
 */
public record DataRequest(
        long id,
        PersonId person,
        Kind kind,
        String words,
        Instant madeAt,
        LocalDate dueOn,
        @Nullable Answer answer) {

    /** What is asked for. */
    public enum Kind {
        CORRECTION,
        ERASURE
    }

    /** What became of it. */
    public enum Outcome {
        DONE,
        REFUSED
    }

    /**
     * What the office replied.
     *
     * @param words what was done, or why not
     */
    public record Answer(Outcome outcome, String words, Instant at) {}

    /** Whether the term has passed. */
    public boolean isOver(LocalDate today) {
        return answer == null && today.isAfter(dueOn);
    }

    /** Whether the term ends on the day or the next. */
    public boolean isNear(LocalDate today) {
        return answer == null && !isOver(today) && !today.plusDays(1).isBefore(dueOn);
    }
}
