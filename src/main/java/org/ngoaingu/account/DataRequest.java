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
 * @param answeredAt absent while it is open
 */
public record DataRequest(
        long id,
        PersonId person,
        Kind kind,
        String words,
        Instant madeAt,
        LocalDate dueOn,
        @Nullable Instant answeredAt) {

    /** What is asked for. */
    public enum Kind {
        CORRECTION,
        ERASURE
    }
}
