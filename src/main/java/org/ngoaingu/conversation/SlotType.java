package org.ngoaingu.conversation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads one kind of answer, such as a date or a certificate. This room brings {@code text}, {@code int},
 * {@code decimal}, {@code date}, {@code enum} and {@code yes_no}; another room adds a type as a bean.
 */
public interface SlotType {

    /** The name by which flow files use it. */
    String name();

    /** What a parsed value is in Java. */
    ValueType value();

    /** Reads what a person typed. */
    Reading parse(String text, Locale language, LocalDate today);

    /** The part of a whole sentence that names a value, such as "IELTS 6.0" in "nếu tôi có IELTS 6.0 thì sao?". */
    default Optional<String> findIn(String sentence, Locale language, LocalDate today) {
        return Optional.empty();
    }

    /** The value as a sentence shows it. */
    String describe(Object value, Locale language);
}
