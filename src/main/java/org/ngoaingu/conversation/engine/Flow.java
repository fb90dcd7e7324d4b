package org.ngoaingu.conversation.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One dialogue as its file has it, compiled.
 *
 * @param slots in the order of the file
 * @param keepsDraft an unfinished run is kept for the person
 * @param edition changes with its file
 */
public record Flow(String name, Map<String, Slot> slots, List<Step> steps, boolean keepsDraft, String edition) {

    public Flow(String name, Map<String, Slot> slots, List<Step> steps) {
        this(name, slots, steps, false, "");
    }

    /** The slot of this name, if the file has it (an edit may have taken it away). */
    public @Nullable Slot slot(String slot) {
        return slots.get(slot);
    }

    /** The key of a text of this flow. */
    public String text(String key) {
        return name + "." + key;
    }

    /** Every step, those within branches too. */
    public Stream<Step> everyStep() {
        return steps.stream().flatMap(Step::all);
    }

    /** Whether it waits for answers, so that it can be left unfinished. */
    public boolean asks() {
        return everyStep().anyMatch(step -> step instanceof Step.Collect || step instanceof Step.Review);
    }

    /** Whether a step asks for the slot. */
    boolean asksFor(String slot) {
        return everyStep()
                .anyMatch(step ->
                        step instanceof Step.Collect collect && collect.slots().contains(slot));
    }

    /** What a review shows: the slots that are asked for or looked up before it, in the order of the file. */
    public List<Slot> reviewed(Step.Review review) {
        var before = new LinkedHashSet<String>();
        for (var step : everyStep().takeWhile(step -> !step.equals(review)).toList()) {
            switch (step) {
                case Step.Collect collect -> before.addAll(collect.slots());
                case Step.Call call -> before.addAll(call.set().keySet());
                case Step.Sub sub -> before.addAll(sub.set().keySet());
                case Step.Say say -> {}
                case Step.Branch branch -> {}
                case Step.Review other -> {}
                case Step.Handoff handoff -> {}
            }
        }
        return slots.values().stream()
                .filter(slot -> before.contains(slot.name()))
                .toList();
    }

    /** The slots whose guard, rules, options or look-ups go by this one, and theirs in turn. */
    Set<String> dependants(String slot) {
        var found = new LinkedHashSet<String>();
        var open = new ArrayList<>(List.of(slot));
        while (!open.isEmpty()) {
            var looked = open.removeLast();
            Stream.concat(
                            slots.values().stream()
                                    .filter(other -> other.looksAt(looked))
                                    .map(Slot::name),
                            filledFrom(looked))
                    .filter(other -> !other.equals(slot) && found.add(other))
                    .forEach(open::add);
        }
        return found;
    }

    /** The slots that a look-up or another flow fills from this one. */
    private Stream<String> filledFrom(String slot) {
        return everyStep().flatMap(step -> switch (step) {
            case Step.Call call ->
                !call.once() && !call.sparing() && call.with().containsValue(slot)
                        ? call.set().keySet().stream()
                        : Stream.<String>empty();
            case Step.Sub sub -> sub.with().containsValue(slot) ? sub.set().keySet().stream() : Stream.<String>empty();
            default -> Stream.<String>empty();
        });
    }

    /** The steps that ran on one of these slots and are due again when it changes. */
    List<String> ranOn(Collection<String> changed) {
        return everyStep()
                .filter(step -> switch (step) {
                    case Step.Call call -> !call.once() && changed.stream().anyMatch(call.with()::containsValue);
                    case Step.Sub sub -> changed.stream().anyMatch(sub.with()::containsValue);
                    default -> false;
                })
                .map(Step::id)
                .toList();
    }
}
