package org.ngoaingu.conversation.tools;

import java.util.List;
import java.util.Locale;
import org.ngoaingu.conversation.engine.Outcome.Ended;
import org.ngoaingu.conversation.engine.Session;

/** How the flows of a chat came to an end in a turn. */
public enum End {
    /** They did not, or none was under way. */
    NOT,
    /** The last one fell off its end. */
    COMPLETED,
    /** The person left. */
    CANCELLED,
    /** The person left and can take it up again. */
    KEPT;

    /** As transcripts write it. */
    String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    static End of(List<Ended> ended, Session after) {
        return ended.isEmpty() || !after.isIdle()
                ? NOT
                : switch (ended.getLast().how()) {
                    case COMPLETED -> COMPLETED;
                    case CANCELLED -> CANCELLED;
                    case KEPT -> KEPT;
                };
    }
}
