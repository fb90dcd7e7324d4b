package org.ngoaingu.conversation.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One dialogue as its file has it, compiled.
 *
 * @param slots in the order of the file
 */
public record Flow(String name, Map<String, Slot> slots, List<Step> steps) {

    /** The slot of this name, if the file has it (an edit may have taken it away). */
    public @Nullable Slot slot(String slot) {
        return slots.get(slot);
    }

    /** The key of a text of this flow. */
    public String text(String key) {
        return name + "." + key;
    }

    /** The slots whose guard or rules look at this one, and theirs in turn. */
    Set<String> dependants(String slot) {
        var found = new LinkedHashSet<String>();
        var open = new ArrayList<>(List.of(slot));
        while (!open.isEmpty()) {
            var looked = open.removeLast();
            for (var other : slots.values()) {
                if (!other.name().equals(slot) && other.looksAt(looked) && found.add(other.name())) {
                    open.add(other.name());
                }
            }
        }
        return found;
    }
}
