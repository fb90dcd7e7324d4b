package org.ngoaingu.channel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stored message.
 *
 * @param unfetched whether its files are still to be fetched
 * @param fileProblem why its files cannot be had, as key of the text that says it
 * @param attempt how often it could not be answered
 */
record InboxRow(
        long id,
        String channel,
        ChatId chat,
        String raw,
        @Nullable String album,
        boolean unfetched,
        List<FileId> files,
        @Nullable String fileProblem,
        Instant said,
        Instant notBefore,
        int attempt,
        int fetchTries) {

    boolean isDue(Instant now) {
        return !unfetched && !notBefore.isAfter(now);
    }
}
