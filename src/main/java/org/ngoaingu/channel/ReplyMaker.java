package org.ngoaingu.channel;

/**
 * Makes messages when they are sent; a room that sends such ones implements it. It is asked with no transaction open,
 * on a thread of its own, and has {@link MadeInTime#LONGEST}. It may be asked more than once for a message, on several
 * nodes: it writes nothing. What it throws counts as a try; the message is made again a little later.
 */
public interface ReplyMaker {

    /** As {@link Made#maker()} tells it. */
    String name();

    Making make(String subject, Chat to);
}
