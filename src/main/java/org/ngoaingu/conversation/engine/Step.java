package org.ngoaingu.conversation.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One step of a flow. Steps own the order, nothing else. */
public sealed interface Step {

    /** Names it within its flow. */
    String id();

    /**
     * Says a text once.
     *
     * @param offer intents that are offered as buttons under it
     */
    record Say(String id, String text, List<String> offer) implements Step {}

    /** Asks for slots, one after the other. */
    record Collect(String id, List<String> slots) implements Step {}

    /**
     * Has something done.
     *
     * @param with slot that fills an argument, by argument
     * @param set result that fills a slot, by slot
     * @param sparing results fill only slots that are empty; what was answered stays
     * @param once it happens once in a run, whatever is corrected, tapped or repeated
     */
    record Call(
            String id, String verb, Map<String, String> with, Map<String, String> set, boolean sparing, boolean once)
            implements Step {}

    /** Goes on with the first case that holds; with none, falls through. */
    record Branch(String id, List<Case> cases) implements Step {}

    /** Shows what was answered, and waits until the person sends it. */
    record Review(String id, String text) implements Step {}

    /**
     * Plays another flow and comes back.
     *
     * @param with slot that is handed in, by slot of the other flow
     * @param set slot of the other flow that is handed back, by slot
     */
    record Sub(String id, String flow, Map<String, String> with, Map<String, String> set) implements Step {}

    /** Says a text and passes the person on to a colleague. */
    record Handoff(String id, String text) implements Step {}

    /**
     * One way to go on.
     *
     * @param when absent: else
     */
    record Case(@Nullable Expression when, List<Step> steps) {}

    /** The step and those within it, in their order. */
    default Stream<Step> all() {
        return this instanceof Branch branch
                ? Stream.concat(
                        Stream.of(this),
                        branch.cases().stream()
                                .flatMap(way -> way.steps().stream().flatMap(Step::all)))
                : Stream.of(this);
    }
}
