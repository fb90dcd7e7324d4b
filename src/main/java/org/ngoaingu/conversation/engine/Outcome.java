package org.ngoaingu.conversation.engine;

import java.util.List;
import java.util.Map;
import org.ngoaingu.platform.Message;

/** What the engine answers: the turn is over, or it needs a verb called and is then asked on. */
public sealed interface Outcome {

    /**
     * The turn is over.
     *
     * @param said what to say, in its order
     * @param ended runs that were under way and are no more
     */
    record Over(Session session, List<Said> said, List<Ended> ended) implements Outcome {

        /** The keys of the texts that are said. */
        public List<String> keys() {
            return said.stream()
                    .flatMap(one -> one instanceof Said.Spoken spoken
                            ? List.of(spoken.message().key()).stream()
                            : List.<String>of().stream())
                    .toList();
        }
    }

    /** The host has it answered and hands the answer to {@link Engine#resume}. */
    record Ask(Wanted wanted, Pending pending) implements Outcome {}

    /** The turn so far: it is played again from its beginning, with one answer more. */
    record Pending(Session session, Input input, Map<Wanted, Answered> answers) {}

    /** What the engine cannot know. */
    sealed interface Wanted {

        /**
         * A verb called.
         *
         * @param step that calls it; empty where a rule or the options of a slot ask
         * @param once the run that it happens once in; empty where it only reads
         */
        record Call(String verb, Map<String, Object> arguments, String step, String once) implements Wanted {}

        /**
         * Somebody passed on to a colleague.
         *
         * @param flow in which it was asked for
         * @param step names this wish within the run
         * @param summary what was answered so far; of personal data only that it is there
         */
        record Person(String flow, String run, String step, List<Message> summary) implements Wanted {}
    }

    /**
     * What the host found out.
     *
     * @param values results by name
     * @param options what a slot may hold
     */
    record Answered(Map<String, Object> values, List<Choosable> options, State state) {

        public static Answered of(Map<String, Object> values) {
            return new Answered(values, List.of(), State.DONE);
        }

        /** How it went. */
        public enum State {
            /** It was done. */
            DONE,
            /** It had been done before in this run. */
            ALREADY,
            /** It was not done, for a reason that was said. */
            REFUSED
        }
    }

    /**
     * One thing that a slot may hold.
     *
     * @param label in the language of the turn
     * @param shown whether it gets a button
     */
    record Choosable(String choice, String label, List<String> words, boolean shown) {

        public Choosable(String choice, String label, List<String> words) {
            this(choice, label, words, true);
        }
    }

    /** One thing that is said. */
    sealed interface Said {

        /** Something in words of the flow files. */
        sealed interface Spoken extends Said {
            Message message();
        }

        /**
         * A text.
         *
         * @param offer intents that are offered as buttons under it
         */
        record Text(Message message, List<String> offer) implements Spoken {}

        /**
         * The question that is now open.
         *
         * @param lines what a review shows, below the message
         * @param number goes into the data of its buttons
         */
        record Question(Message message, List<Message> lines, int number, List<Option> options) implements Spoken {}

        /** What the host got as replies when this was wanted. */
        record Replies(Wanted wanted) implements Said {}
    }

    /** A button of a question. */
    record Option(String choice, Message label) {}

    /** A run that is no more under way. */
    record Ended(String flow, String run, How how) {

        /** How it ended. */
        public enum How {
            COMPLETED,
            CANCELLED,
            /** Left, to be taken up again. */
            KEPT
        }
    }
}
