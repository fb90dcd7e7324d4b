package org.ngoaingu.conversation.tools;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ngoaingu.conversation.Verb;

/**
 * A verb that was called. Written as transcripts do: {@code quota.mine(day=2030-12-31)}.
 *
 * @param refused whether it said that nothing was done
 */
public record Call(Verb verb, Map<String, Object> arguments, boolean refused) {

    /** Whether a step may have called it, rather than a rule or the options of a slot, which are asked at every turn. */
    boolean isOfAStep() {
        return !verb.givesOptions() && !verb.results().containsKey(Verb.HOLDS);
    }

    /** Whether it is the call that was written, with its arguments or only by its name. */
    boolean is(String written) {
        return written.contains("(") ? written.equals(toString()) : written.equals(verb.name());
    }

    @Override
    public String toString() {
        return new TreeMap<>(arguments)
                .entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(", ", verb.name() + "(", ")"));
    }
}
