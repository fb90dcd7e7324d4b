package org.ngoaingu.conversation;

import java.util.Map;

/**
 * Something that a flow's {@code call} step can have done: a bean of the room {@code assistant}. It may be
 * called again with the same arguments after a correction, and must then change nothing more.
 */
public interface Verb {

    /** The name by which flows call it, such as {@code quota.mine}. */
    String name();

    /** What it takes, by name. Every argument may be absent: one whose slot is empty is left out. */
    default Map<String, ValueType> arguments() {
        return Map.of();
    }

    /** What it gives, by name: a flow may set slots from these. */
    default Map<String, ValueType> results() {
        return Map.of();
    }

    /** Does it, inside the turn's transaction. An expected "no" is a reply, not an exception. */
    VerbResult call(VerbCall call);
}
