package org.ngoaingu.conversation.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;

/** What a message means to the engine, once understood. */
public sealed interface Input {

    /** Words for the open question. */
    record Answer(String raw) implements Input {}

    /** A button of a question, which may be an old one. */
    record Tap(int number, String choice) implements Input {}

    /**
     * Another value for a slot that was filled.
     *
     * @param slot absent: the one filled last
     */
    record Correct(@Nullable String slot, String raw) implements Input {}

    /**
     * A flow is wanted; one that is under way waits.
     *
     * @param given slots that the sentence or button brought, raw; what cannot be read is left out
     */
    record Begin(String flow, Map<String, String> given) implements Input {}

    /**
     * Something is answered outside any flow; then the open question is asked again.
     *
     * @param offer intents that are offered as buttons
     */
    record Remark(Message said, List<String> offer) implements Input {}

    /** Leaves all flows. */
    record Cancel() implements Input {}

    /** The open question again. */
    record Repeat() implements Input {}

    /** Passes over the open question. */
    record Skip() implements Input {}
}
