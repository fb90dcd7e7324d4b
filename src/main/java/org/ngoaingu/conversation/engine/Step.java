package org.ngoaingu.conversation.engine;

import java.util.List;
import java.util.Map;
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
     */
    record Call(String id, String verb, Map<String, String> with, Map<String, String> set) implements Step {}

    /** Goes on with the first case that holds; with none, falls through. */
    record Branch(String id, List<Case> cases) implements Step {}

    /**
     * One way to go on.
     *
     * @param when absent: else
     */
    record Case(@Nullable Expression when, List<Step> steps) {}
}
