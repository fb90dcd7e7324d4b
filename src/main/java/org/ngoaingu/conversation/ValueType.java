package org.ngoaingu.conversation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What a slot holds and a verb takes or gives, so that flows are checked against verbs before anything runs. */
public enum ValueType {
    /** Words, or the name of an option; a {@link String}. */
    TEXT,
    /** A {@link Long}. */
    INTEGER,
    /** A {@link BigDecimal}. */
    DECIMAL,
    /** A {@link LocalDate}. */
    DATE,
    /** A {@link Boolean}. */
    YES_NO,
    /** The ids of files of the chat, as text; a {@link List} that is not empty. */
    FILES;

    /** Whether the value is of this type. */
    public boolean holds(Object value) {
        return switch (this) {
            case TEXT -> value instanceof String;
            case INTEGER -> value instanceof Long;
            case DECIMAL -> value instanceof BigDecimal;
            case DATE -> value instanceof LocalDate;
            case YES_NO -> value instanceof Boolean;
            case FILES -> value instanceof List<?>;
        };
    }
}
