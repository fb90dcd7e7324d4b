package org.ngoaingu.conversation;

import java.util.List;
import java.util.Map;
import org.ngoaingu.channel.Reply;

/**
 * What a verb gives back.
 *
 * @param values results by name, of the declared types; those left out leave their slots empty
 * @param replies messages to the person, ready to send, in their order
 */
public record VerbResult(Map<String, Object> values, List<Reply> replies) {

    public VerbResult {
        values = Map.copyOf(values);
        replies = List.copyOf(replies);
    }

    /** Only messages. */
    public static VerbResult said(List<Reply> replies) {
        return new VerbResult(Map.of(), replies);
    }
}
