package org.ngoaingu.conversation;

import java.util.List;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;

/** Takes files that come without being asked for by a flow. {@code assistant} implements it. */
public interface FileHandler {

    /** Answers a message with files, inside the turn's transaction; work that lasts becomes a job. */
    List<Reply> take(Inbound message);
}
