package org.ngoaingu.announcement;

import org.ngoaingu.platform.Message;

/** Why an announcement cannot be sent as it is; to be said to its author. */
public sealed interface Blocker {

    Message says();

    /** There is no text. */
    record Empty() implements Blocker {

        @Override
        public Message says() {
            return Message.of("announcement.blocked.empty");
        }
    }

    /** @param most characters of the text in one language; fewer with a file */
    record TooLong(int length, int most) implements Blocker {

        @Override
        public Message says() {
            return Message.of("announcement.blocked.tooLong", "length", length, "most", most);
        }
    }

    /** @param piece the braces that mean nothing, or a brace that has no other */
    record UnknownVariable(String piece) implements Blocker {

        @Override
        public Message says() {
            return Message.of("announcement.blocked.variable", "piece", piece);
        }
    }

    /** The text names the deadline and there is none. */
    record NoDeadline() implements Blocker {

        @Override
        public Message says() {
            return Message.of("announcement.blocked.noDeadline");
        }
    }

    /** Nobody is chosen. */
    record Nobody() implements Blocker {

        @Override
        public Message says() {
            return Message.of("announcement.blocked.nobody");
        }
    }

    /** The author may not write to all of them. @param why which right is missing */
    record NotYours(Message why) implements Blocker {

        @Override
        public Message says() {
            return why;
        }
    }

    /** A day or an hour that cannot be. @param key of the text that says which */
    record WrongTime(String key) implements Blocker {

        @Override
        public Message says() {
            return Message.of(key);
        }
    }

    /** The file is not kept any more. */
    record FileGone() implements Blocker {

        @Override
        public Message says() {
            return Message.of("announcement.blocked.fileGone");
        }
    }
}
