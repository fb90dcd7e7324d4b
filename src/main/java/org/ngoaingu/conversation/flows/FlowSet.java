package org.ngoaingu.conversation.flows;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.conversation.engine.Flow;
import org.ngoaingu.conversation.engine.Slot;

/**
 * All flows, compiled, and what starts them.
 *
 * @param flows by name
 * @param commands by word with its slash
 * @param intents by name
 * @param sentenceSlots for each flow the slots that a sentence may bring
 * @param terms for each flow who may begin it and how long it waits
 */
public record FlowSet(
        Map<String, Flow> flows,
        Map<String, Command> commands,
        Map<String, Entry> intents,
        Map<String, List<FromSentence>> sentenceSlots,
        Map<String, Terms> terms) {

    /**
     * A command.
     *
     * @param argument the slot that the words after it fill
     */
    public record Command(String flow, @Nullable String argument, Map<String, String> given) {}

    /** The flow that an intent starts, and the slots that follow from the intent itself. */
    public record Entry(String flow, Map<String, String> given) {}

    /**
     * A slot whose value a sentence may hold.
     *
     * @param after phrases that its value follows; empty: the slot's type finds it
     * @param until phrases that end the value
     */
    public record FromSentence(Slot slot, List<String> after, List<String> until) {}
}
