package org.ngoaingu.conversation;

import java.util.List;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;

/** Speaks with whoever is not linked yet; flows and verbs never see them. {@code assistant} implements it. */
public interface StrangerHandler {

    /** Answers a message of a chat to which nobody is linked, inside the turn's transaction. */
    List<Reply> meet(Inbound message);
}
