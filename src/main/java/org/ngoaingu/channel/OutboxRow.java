package org.ngoaingu.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message that this node holds a lease on.
 *
 * @param attempt times that it may have been sent, this one included
 * @param edits what the channel calls the message whose place it takes
 * @param from when it may go, so that the pace is kept
 */
record OutboxRow(
        long id,
        Chat to,
        Lane lane,
        Outgoing what,
        int attempt,
        Instant queuedAt,
        @Nullable String edits,
        Instant from) {

    ChatId chat() {
        return to.id();
    }

    /** The same row with the message that was made. */
    OutboxRow as(Reply made) {
        return new OutboxRow(id, to, lane, made, attempt, queuedAt, edits, from);
    }

    /** The same row, to go no earlier than then. */
    OutboxRow from(Instant then) {
        return new OutboxRow(id, to, lane, what, attempt, queuedAt, edits, then);
    }
}
