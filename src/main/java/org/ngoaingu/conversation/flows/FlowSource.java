package org.ngoaingu.conversation.flows;

import java.util.List;
import org.ngoaingu.conversation.engine.Flow;
import org.ngoaingu.conversation.flows.FlowSet.FromSentence;

/** A compiled flow beside the file it came from, for the checks. */
record FlowSource(YamlFile file, Flow flow, List<FromSentence> sentenceSlots) {

    Problem problem(String pointer, String reason) {
        return file.problem(pointer, reason);
    }
}
