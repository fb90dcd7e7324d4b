package org.ngoaingu.conversation;

import org.ngoaingu.platform.Message;

/** What became of an answer that a {@link SlotType} read. */
public sealed interface Reading {

    /** The answer holds a value, of the type that the slot type names. */
    record Parsed(Object value) implements Reading {}

    /** The answer holds none; the reason is said before the question is asked again. */
    record NotParsed(Message reason) implements Reading {}
}
