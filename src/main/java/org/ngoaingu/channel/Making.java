package org.ngoaingu.channel;

import org.jspecify.annotations.Nullable;

/** What became of a message that was to be made. */
public sealed interface Making {

    /**
     * It goes as one message: with a file its text is no longer than the channel takes beside one (1,024 UTF-16 units
     * everywhere).
     *
     * @param reply without files of its own
     */
    record Ready(Reply reply, @Nullable ChatFile file) implements Making {}

    /** It shall not be sent any more. @param reason for who looks after the messages; no names */
    record Withdrawn(String reason) implements Making {}
}
