package org.ngoaingu.staff;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;

/** What texts can stand as the value of a fact. */
interface Value {

    Value TEXT = text -> !text.isBlank();

    Value TRUTH = text -> text.equals("true") || text.equals("false");

    Value DAY = text -> {
        try {
            return LocalDate.parse(text).getYear() > 1900;
        } catch (DateTimeParseException e) {
            return false;
        }
    };

    boolean reads(String text);

    static Value of(Class<? extends Enum<?>> type) {
        return text -> Arrays.stream(type.getEnumConstants())
                .anyMatch(each -> each.name().equals(text));
    }
}
