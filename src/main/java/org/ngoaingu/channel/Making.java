package org.ngoaingu.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a message that was to be made. */
public sealed interface Making {

    /**
     * It goes as one message: with a file its text is no longer than the channel takes beside one (1,024 UTF-16 units
     * everywhere).
     *
     * @param reply with at most one file, which is kept for all who get it (see {@link ChatFiles#keep})
     * @param file made for this message; none beside one that is kept
     */
    record Ready(Reply reply, @Nullable ChatFile file) implements Making {

        public Ready {
            if (reply.files().size() + (file == null ? 0 : 1) > 1) {
                throw new IllegalArgumentException("more than one file");
            }
        }

        boolean hasFile() {
            return file != null || !reply.files().isEmpty();
        }
    }

    /**
     * It is not the time for it: it is made anew then. What is written to the chat behind it, as urgent, waits too; the
     * message still ends when its time is over.
     */
    record Later(Instant when) implements Making {}

    /** It shall not be sent any more. @param reason for who looks after the messages; no names */
    record Withdrawn(String reason) implements Making {}
}
