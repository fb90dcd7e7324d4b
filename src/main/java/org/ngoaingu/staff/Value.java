package org.ngoaingu.staff;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;

/** What texts can stand as the value of a fact. */
interface Value {

    Value TEXT = text -> !text.isBlank();

    Value TRUTH = among(List.of("true", "false"));

    Value DAY = text -> {
        try {
            return LocalDate.parse(text).getYear() > 1900;
        } catch (DateTimeParseException e) {
            return false;
        }
    };

    boolean reads(String text);

    /** The values to choose from; empty where any text of a form will do. */
    default List<String> choices() {
        return List.of();
    }

    static Value of(Class<? extends Enum<?>> type) {
        return among(Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }

    private static Value among(List<String> choices) {
        return new Value() {
            @Override
            public boolean reads(String text) {
                return choices.contains(text);
            }

            @Override
            public List<String> choices() {
                return choices;
            }
        };
    }
}
