package org.ngoaingu.conversation.tools;

import java.util.List;
import java.util.Map;
import org.ngoaingu.conversation.StartChoice;

/** What the person does in one turn. */
public sealed interface User {

    /** Types words. */
    record Words(String text) implements User {}

    /**
     * Presses a button of a question.
     *
     * @param ago 0: of the open question, 1: of the one before
     */
    record Tap(String choice, int ago) implements User {}

    /** Presses a button whose data is known. */
    record Press(String data) implements User {}

    /**
     * Sends files to the flow that speaks.
     *
     * @param words that come with them; may be empty
     */
    record Files(List<SentFile> files, String words) implements User {}

    /**
     * Sends files that begin a flow.
     *
     * @param given slots that their caption brings, as words
     */
    record FilesFor(String flow, Map<String, String> given, List<SentFile> files) implements User {}

    /**
     * Presses a button that begins a flow.
     *
     * @param first what it says about the first slot; may be empty
     */
    static User starts(String flow, String first) {
        return new Press(StartChoice.flow(flow, first, "").data());
    }
}
