package org.ngoaingu.conversation;

import java.util.List;
import org.ngoaingu.channel.Reply;

/** Brings somebody's matter to a colleague who answers it. {@code assistant} implements it. */
public interface HandoverHandler {

    /** Passes it on, inside the turn's transaction, and says what happens next. */
    List<Reply> take(Handover handover);
}
