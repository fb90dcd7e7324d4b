package org.ngoaingu.conversation.flows;

import java.util.ArrayList;
import java.util.List;
import org.ngoaingu.conversation.engine.Step;

/** What happens once stands behind the review: whoever looks through the answers can still change them. */
final class OnceCheck {

    private final FlowSource source;

    OnceCheck(FlowSource source) {
        this.source = source;
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        var before = new ArrayList<Step.Call>();
        for (var step : source.flow().everyStep().toList()) {
            if (step instanceof Step.Call call && call.once()) {
                before.add(call);
            } else if (step instanceof Step.Review review) {
                before.forEach(call -> problems.add(source.problem(
                        source.at(call),
                        "step " + call.id() + " happens once and stands before review " + review.id())));
                before.clear();
            }
        }
        return problems;
    }
}
