package org.ngoaingu.channel;

import java.util.List;

/** Answers messages; {@code conversation} implements it, so that channels know nothing of dialogues. */
public interface InboundHandler {

    /**
     * Answers one message, inside the transaction that stores the message and the replies; the chat is locked meanwhile.
     */
    List<Reply> handle(Inbound message);
}
