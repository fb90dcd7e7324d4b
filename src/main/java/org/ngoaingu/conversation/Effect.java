package org.ngoaingu.conversation;

/** What calling a verb does, beside its answer. */
public enum Effect {
    /** Nothing that a second call would add to: it may be called again, with the same arguments or with others. */
    READ,
    /** Something that must happen once in a run of a flow: a step calls it with {@code effect: once}. */
    ONCE
}
