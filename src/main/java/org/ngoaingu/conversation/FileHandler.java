package org.ngoaingu.conversation;

import org.ngoaingu.channel.Inbound;

/** Takes files that come without being asked for by a flow. {@code assistant} implements it. */
public interface FileHandler {

    /** Answers a message with files, inside the turn's transaction; work that lasts becomes a job. */
    FilesTaken take(Inbound message);
}
