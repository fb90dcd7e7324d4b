package org.ngoaingu.conversation;

import java.time.LocalDate;
import java.util.Locale;

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

    /** The value as a sentence shows it. */
    String describe(Object value, Locale language);
}
