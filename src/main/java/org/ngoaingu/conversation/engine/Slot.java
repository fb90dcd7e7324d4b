package org.ngoaingu.conversation.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.conversation.SlotType;

/**
 * One thing that a flow wants to know.
 *
 * @param when asked only while this holds; absent: always
 * @param valid what a value must satisfy
 * @param options what can be chosen, with the key of its label
 * @param optionsFrom the verb that gives the options; absent where they stand in the flow
 * @param files what a slot of files takes; absent for all others
 * @param skip key of the label of the button that skips it; absent for a slot that cannot be skipped
 * @param keepIfValid survives the correction of a slot that it depends on, while it stays valid
 * @param was an older name, from which sessions under way take the value
 * @param called folded words by which a correction names it
 * @param personal personal data: it is in no summary and no log
 */
public record Slot(
        String name,
        SlotType type,
        @Nullable Expression when,
        List<Rule> valid,
        Map<String, String> options,
        @Nullable Lookup optionsFrom,
        @Nullable FileRule files,
        @Nullable String skip,
        boolean keepIfValid,
        @Nullable String was,
        List<String> called,
        boolean personal) {

    /**
     * What a value must satisfy: a condition, or a verb that says whether it does.
     *
     * @param holds absent where a verb is asked
     * @param call absent where a condition says
     * @param otherwise key of the text that is said when it fails
     * @param warns when it fails, the value stands and the person is told
     */
    public record Rule(@Nullable Expression holds, @Nullable Lookup call, String otherwise, boolean warns) {

        private Set<String> names() {
            return holds != null
                    ? holds.names()
                    : call == null ? Set.of() : Set.copyOf(call.with().values());
        }
    }

    /**
     * What files a slot takes.
     *
     * @param accept {@code image}, {@code pdf}
     * @param count files at most
     * @param megabytes of one file at most
     */
    public record FileRule(List<String> accept, int count, int megabytes) {

        boolean accepts(String mediaType) {
            return (accept.contains("image") && mediaType.startsWith("image/"))
                    || (accept.contains("pdf") && mediaType.equals("application/pdf"));
        }
    }

    /** Whether a correction of this slot may change what the other one is asked for or may hold. */
    boolean looksAt(String slot) {
        return !slot.equals(name)
                        && Stream.of(
                                        when == null ? Set.<String>of() : when.names(),
                                        optionsFrom == null
                                                ? Set.<String>of()
                                                : Set.copyOf(optionsFrom.with().values()))
                                .anyMatch(names -> names.contains(slot))
                || !slot.equals(name)
                        && valid.stream().anyMatch(rule -> rule.names().contains(slot));
    }

    boolean optional() {
        return skip != null;
    }
}
