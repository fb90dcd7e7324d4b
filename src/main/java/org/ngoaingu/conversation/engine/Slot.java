package org.ngoaingu.conversation.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.conversation.SlotType;

/**
 * One thing that a flow wants to know.
 *
 * @param when asked only while this holds; absent: always
 * @param valid what a value must satisfy
 * @param options what can be chosen, with the key of its label
 * @param skip key of the label of the button that skips it; absent for a slot that cannot be skipped
 * @param keepIfValid survives the correction of a slot that it depends on, while it stays valid
 * @param was an older name, from which sessions under way take the value
 * @param called folded words by which a correction names it
 */
public record Slot(
        String name,
        SlotType type,
        @Nullable Expression when,
        List<Rule> valid,
        Map<String, String> options,
        @Nullable String skip,
        boolean keepIfValid,
        @Nullable String was,
        List<String> called) {

    /** A condition and the key of the text that is said when it fails. */
    public record Rule(Expression holds, String otherwise) {}

    boolean optional() {
        return skip != null;
    }

    boolean looksAt(String slot) {
        return (when != null && when.names().contains(slot) && !slot.equals(name))
                || valid.stream()
                        .anyMatch(rule ->
                                !slot.equals(name) && rule.holds().names().contains(slot));
    }
}
