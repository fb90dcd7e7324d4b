package org.ngoaingu.conversation.engine;

import java.util.List;
import java.util.Map;
import org.ngoaingu.platform.Message;

/** What the engine answers: the turn is over, or it needs a verb called and is then asked on. */
public sealed interface Outcome {

    Session session();

    /** What to say, in its order. */
    List<Said> said();

    /** The turn is over. */
    record Over(Session session, List<Said> said) implements Outcome {}

    /**
     * The host calls the verb and hands its results to {@link Engine#resume}.
     *
     * @param step the step that wants it
     */
    record Ask(Session session, List<Said> said, Step.Call step, Map<String, Object> arguments) implements Outcome {}

    /** One thing that is said. */
    sealed interface Said {

        Message message();

        /**
         * A text.
         *
         * @param offer intents that are offered as buttons under it
         */
        record Text(Message message, List<String> offer) implements Said {}

        /**
         * The question that is now open.
         *
         * @param number goes into the data of its buttons
         */
        record Question(Message message, int number, List<Option> options) implements Said {}
    }

    /** A button of a question. */
    record Option(String choice, Message label) {}
}
