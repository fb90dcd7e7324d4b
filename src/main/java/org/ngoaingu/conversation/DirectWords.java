package org.ngoaingu.conversation;

import java.util.List;
import java.util.Optional;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;

/** Takes typed words that are a key in themselves, such as a code, while no question is open. */
public interface DirectWords {

    /** The answer, inside the turn's transaction; empty when the words are to be understood as a sentence. */
    Optional<List<Reply>> take(Inbound message);
}
