package org.ngoaingu.conversation;

import java.util.List;
import java.util.Map;
import org.ngoaingu.channel.Reply;

/**
 * What a verb gives back.
 *
 * @param values results by name, of the declared types; those left out leave their slots empty
 * @param replies messages to the person, ready to send, in their order
 * @param options what a slot may hold, for {@code options_from}
 * @param refused an expected "no" of a verb of {@link Effect#ONCE}: nothing was done, and it may be tried again
 */
public record VerbResult(Map<String, Object> values, List<Reply> replies, List<VerbOption> options, boolean refused) {

    public VerbResult {
        values = Map.copyOf(values);
        replies = List.copyOf(replies);
        options = List.copyOf(options);
    }

    public VerbResult(Map<String, Object> values, List<Reply> replies) {
        this(values, replies, List.of(), false);
    }

    /** Only messages. */
    public static VerbResult said(List<Reply> replies) {
        return new VerbResult(Map.of(), replies);
    }

    /** Only results. */
    public static VerbResult of(Map<String, Object> values) {
        return new VerbResult(values, List.of());
    }

    /** What a slot may hold. */
    public static VerbResult offering(List<VerbOption> options) {
        return new VerbResult(Map.of(), List.of(), options, false);
    }

    /** Whether a rule holds. */
    public static VerbResult verdict(boolean holds) {
        return of(Map.of(Verb.HOLDS, holds));
    }

    /** Nothing was done, and why: the person is led back to the review. */
    public static VerbResult refused(List<Reply> why) {
        return new VerbResult(Map.of(), why, List.of(), true);
    }
}
