package org.ngoaingu.conversation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.ngoaingu.platform.Message;

/**
 * Reads one kind of answer, such as a date or a certificate. This room brings {@code text}, {@code int},
 * {@code decimal}, {@code date}, {@code enum}, {@code yes_no} and {@code file}; another room adds a type as a bean.
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

    /** Characters of an answer that are read where those of the limit of all flows would be too few. */
    default int longest() {
        return 0;
    }

    /** How an answer is to be written, said when one could not be read twice. */
    default Message format() {
        return Message.of("pattern.format.text");
    }

    /** The value as a sentence shows it. */
    String describe(Object value, Locale language);
}
