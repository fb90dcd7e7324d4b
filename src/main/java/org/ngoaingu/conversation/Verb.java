package org.ngoaingu.conversation;

import java.util.Map;

/** Something that a flow can have done or can ask: a bean of the room {@code assistant}. */
public interface Verb {

    /** The result by which a verb answers a rule, {@code valid: {call: …}}; of type {@link ValueType#YES_NO}. */
    String HOLDS = "holds";

    /** The name by which flows call it, such as {@code quota.mine}. */
    String name();

    /** Whether it may be called again; a verb that reads must change nothing more then. */
    default Effect effect() {
        return Effect.READ;
    }

    /** What it takes, by name. Every argument may be absent: one whose slot is empty is left out. */
    default Map<String, ValueType> arguments() {
        return Map.of();
    }

    /** What it gives, by name: a flow may set slots from these. One that answers rules gives {@link #HOLDS}. */
    default Map<String, ValueType> results() {
        return Map.of();
    }

    /** Whether it gives {@link VerbResult#options()}, so that {@code options_from} may name it. */
    default boolean givesOptions() {
        return false;
    }

    /** Does it, inside the turn's transaction. An expected "no" is a reply, not an exception. */
    VerbResult call(VerbCall call);
}
