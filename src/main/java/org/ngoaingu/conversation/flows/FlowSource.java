package org.ngoaingu.conversation.flows;

import java.util.List;
import org.ngoaingu.conversation.engine.Flow;
import org.ngoaingu.conversation.engine.Step;
import org.ngoaingu.conversation.flows.FlowSet.FromSentence;

/** A compiled flow beside the file it came from, for the checks. */
record FlowSource(YamlFile file, Flow flow, List<FromSentence> sentenceSlots, Terms terms) {

    /** Where the step stands; the whole list when it is not found. */
    String at(Step step) {
        return file.lines().keySet().stream()
                .filter(pointer -> pointer.endsWith("/id")
                        && file.tree().at(pointer).asString("").equals(step.id()))
                .map(pointer -> pointer.substring(0, pointer.length() - "/id".length()))
                .findFirst()
                .orElse("/steps");
    }

    Problem problem(String pointer, String reason) {
        return file.problem(pointer, reason);
    }
}
