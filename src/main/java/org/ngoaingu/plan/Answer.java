package org.ngoaingu.plan;

import java.util.Collection;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Yes, no or unknown. A missing fact is said, never guessed. */
public enum Answer {
    YES,
    NO,
    UNKNOWN;

    /** What a fact says; absent is unknown. */
    static Answer of(@Nullable Boolean fact) {
        return fact == null ? UNKNOWN : fact ? YES : NO;
    }

    /** What a fact says to a question; unknown when the fact is absent. */
    static <T> Answer of(@Nullable T fact, Predicate<T> question) {
        return fact == null ? UNKNOWN : of(question.test(fact));
    }

    /** Whether all hold: one no decides, else one unknown leaves it open. */
    static Answer all(Collection<Answer> answers) {
        return answers.contains(NO) ? NO : answers.contains(UNKNOWN) ? UNKNOWN : YES;
    }

    /** Whether one holds: one yes decides, else one unknown leaves it open. */
    static Answer any(Collection<Answer> answers) {
        return answers.contains(YES) ? YES : answers.contains(UNKNOWN) ? UNKNOWN : NO;
    }
}
