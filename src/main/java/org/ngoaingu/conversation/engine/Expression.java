package org.ngoaingu.conversation.engine;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** A condition over the slots of a flow, compiled and of type boolean. */
public interface Expression {

    /** The slots it looks at; {@code given.x} looks at {@code x}. */
    Set<String> names();

    /** Whether it holds. One that looks at the value of an empty slot does not. */
    boolean holds(Map<String, Object> values, LocalDate today);
}
