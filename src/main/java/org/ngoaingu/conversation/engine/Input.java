package org.ngoaingu.conversation.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.conversation.engine.Session.Frame;
import org.ngoaingu.platform.Message;

/** What a message means to the engine, once understood. */
public sealed interface Input {

    /** Words for the open question. */
    record Answer(String raw) implements Input {}

    /** A button of a question, which may be an old one. */
    record Tap(int number, String choice) implements Input {}

    /**
     * Files that came along.
     *
     * @param given slots that the words with them brought, raw; what cannot be read is left out
     */
    record Files(List<Attached> files, Map<String, String> given) implements Input {}

    /**
     * Another value for a slot that was filled.
     *
     * @param slot absent: the one filled last
     */
    record Correct(@Nullable String slot, String raw) implements Input {}

    /**
     * A slot that was filled is to be asked for again.
     *
     * @param slot absent: the person is asked which one
     */
    record Change(@Nullable String slot) implements Input {}

    /** What the open review shows is to be sent. */
    record Submit() implements Input {}

    /**
     * A flow is wanted; one that is under way waits.
     *
     * @param given slots that the sentence or button brought, raw; what cannot be read is left out
     * @param files for its first slot that takes files
     */
    record Begin(String flow, Map<String, String> given, List<Attached> files) implements Input {

        public Begin(String flow, Map<String, String> given) {
            this(flow, given, List.of());
        }
    }

    /** A draft is taken up again: a flow with the flows that it called. */
    record TakeUp(List<Frame> frames, List<Attached> files) implements Input {}

    /**
     * Something is answered outside any flow; then the open question is asked again.
     *
     * @param offer intents that are offered as buttons
     */
    record Remark(Message said, List<String> offer) implements Input {}

    /** Leaves all flows. */
    record Cancel() implements Input {}

    /** Leaves all flows; those that keep drafts can be taken up again. */
    record Keep() implements Input {}

    /** The open question again. */
    record Repeat() implements Input {}

    /** Passes over the open question. */
    record Skip() implements Input {}

    /** What the flow is about and which words work. */
    record Help() implements Input {}

    /** A colleague is wanted. */
    record Handoff() implements Input {}
}
