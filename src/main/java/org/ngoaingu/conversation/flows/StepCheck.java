package org.ngoaingu.conversation.flows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.engine.Flow;
import org.ngoaingu.conversation.engine.Step;

/** The steps of one flow name what exists, fit the verbs they call and can all be reached. */
final class StepCheck {

    private final FlowSource source;
    private final Flow flow;
    private final Map<String, Verb> verbs;
    private final Set<String> intents;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> filled = new HashSet<>();

    StepCheck(FlowSource source, Map<String, Verb> verbs, Set<String> intents) {
        this.source = source;
        this.flow = source.flow();
        this.verbs = verbs;
        this.intents = intents;
    }

    List<Problem> problems() {
        check("/steps", flow.steps());
        var start = source.file().tree().path("start");
        start.path("commands").forEach(command -> {
            filled.add(command.path("argument").asString(""));
            filled.addAll(FlowReader.pairs(command.path("given")).keySet());
        });
        start.path("intents")
                .forEach(given -> filled.addAll(FlowReader.pairs(given).keySet()));
        if (start.has("button")) {
            flow.slots().keySet().stream().findFirst().ifPresent(filled::add);
        }
        source.sentenceSlots().forEach(from -> filled.add(from.slot().name()));
        for (var slot : flow.slots().keySet()) {
            if (!filled.contains(slot)) {
                problem("/slots/" + slot, "nothing ever fills slot " + slot);
            }
        }
        return problems;
    }

    private void check(String at, List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            var here = at + "/" + i;
            if (!ids.add(steps.get(i).id())) {
                problem(here + "/id", "step " + steps.get(i).id() + " stands twice");
            }
            switch (steps.get(i)) {
                case Step.Say say ->
                    say.offer().stream()
                            .filter(intent -> !intents.contains(intent))
                            .forEach(intent -> problem(here + "/offer", "no intent " + intent));
                case Step.Collect collect -> collect.slots().forEach(slot -> fills(here + "/collect", slot));
                case Step.Call call -> check(here, call);
                case Step.Branch branch -> check(here, branch);
            }
        }
    }

    private void check(String at, Step.Branch branch) {
        for (int i = 0; i < branch.cases().size(); i++) {
            var way = branch.cases().get(i);
            var here = at + "/branch/" + i;
            var otherwise = source.file().tree().at(here).has("else");
            if (otherwise && i < branch.cases().size() - 1) {
                problem(at + "/branch/" + (i + 1), "never reached: it stands behind an else");
            }
            check(here + (otherwise ? "/else" : "/then"), way.steps());
        }
    }

    private void check(String at, Step.Call call) {
        var verb = verbs.get(call.verb());
        if (verb == null) {
            problem(at + "/call", "no verb " + call.verb());
            return;
        }
        call.with().forEach((argument, slot) -> {
            var place = at + "/with/" + argument;
            var wanted = verb.arguments().get(argument);
            if (wanted == null) {
                problem(place, call.verb() + " takes no " + argument);
            } else {
                fits(place, slot, wanted);
            }
        });
        call.set().forEach((slot, result) -> {
            var place = at + "/set/" + slot;
            var given = verb.results().get(result);
            if (given == null) {
                problem(place, call.verb() + " gives no " + result);
            } else {
                fits(place, slot, given);
            }
            fills(place, slot);
        });
    }

    private void fits(String at, String name, ValueType type) {
        var slot = flow.slot(name);
        if (slot == null) {
            problem(at, "no slot " + name);
        } else if (slot.type().value() != type) {
            problem(at, "slot " + name + " is " + slot.type().value() + ", the verb wants " + type);
        }
    }

    private void fills(String at, String slot) {
        filled.add(slot);
        if (flow.slot(slot) == null) {
            problem(at, "no slot " + slot);
        }
    }

    private void problem(String at, String reason) {
        problems.add(source.problem(at, reason));
    }
}
