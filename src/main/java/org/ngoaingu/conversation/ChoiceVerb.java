package org.ngoaingu.conversation;

import java.util.List;
import org.ngoaingu.channel.Reply;

/**
 * Answers the buttons of one owner: a bean of the room {@code assistant}. Data is {@code owner:id:choice}. The owners
 * {@code s} (an answer to the running flow), {@code f} and {@code i} ({@link StartChoice}) belong to this room.
 */
public interface ChoiceVerb {

    /** The part before the first colon, one or a few letters. */
    String owner();

    /**
     * Answers the choice, inside the turn's transaction. The data came over the wire: the id and the sender's rights
     * are checked each time. A question that a flow had asked is asked again after these replies.
     */
    List<Reply> choose(Chosen chosen);
}
