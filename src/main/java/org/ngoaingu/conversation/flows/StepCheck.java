package org.ngoaingu.conversation.flows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.conversation.Effect;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.engine.Flow;
import org.ngoaingu.conversation.engine.Lookup;
import org.ngoaingu.conversation.engine.Slot;
import org.ngoaingu.conversation.engine.Step;

/** The steps of one flow name what exists, fit the verbs they call and can all be reached. */
final class StepCheck {

    private final FlowSource source;
    private final Flow flow;
    private final Map<String, Verb> verbs;
    private final Set<String> intents;
    private final Set<String> handedIn;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> filled = new HashSet<>();

    /** @param handedIn slots that a flow fills that calls this one */
    StepCheck(FlowSource source, Map<String, Verb> verbs, Set<String> intents, Set<String> handedIn) {
        this.handedIn = handedIn;
        this.source = source;
        this.flow = source.flow();
        this.verbs = verbs;
        this.intents = intents;
    }

    List<Problem> problems() {
        check("/steps", flow.steps());
        flow.slots().values().forEach(this::checkLookups);
        var start = source.file().tree().path("start");
        FlowReader.named(start.path("commands")).values().forEach(command -> {
            filled.add(command.path("argument").asString(""));
            filled.addAll(FlowReader.pairs(command.path("given")).keySet());
        });
        FlowReader.named(start.path("intents"))
                .values()
                .forEach(given -> filled.addAll(FlowReader.pairs(given).keySet()));
        if (start.has("button")) {
            flow.slots().keySet().stream().findFirst().ifPresent(filled::add);
        }
        source.sentenceSlots().forEach(from -> filled.add(from.slot().name()));
        for (var slot : flow.slots().keySet()) {
            if (!filled.contains(slot) && !handedIn.contains(slot)) {
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
                case Step.Review review -> {}
                case Step.Sub sub -> sub.set().keySet().forEach(slot -> fills(here + "/set", slot));
                case Step.Handoff handoff -> {}
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
            check(here + "/then", way.steps());
        }
    }

    private void check(String at, Step.Call call) {
        var verb = verbs.get(call.verb());
        if (verb == null) {
            problem(at + "/call", "no verb " + call.verb());
            return;
        }
        if (call.once() != (verb.effect() == Effect.ONCE)) {
            problem(
                    at + "/call",
                    call.once()
                            ? call.verb() + " only reads, effect: once says more"
                            : call.verb() + " wants effect: once");
        }
        checkArguments(at, verb, call.with());
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

    private void checkArguments(String at, Verb verb, Map<String, String> with) {
        with.forEach((argument, slot) -> {
            var place = at + "/with/" + argument;
            var wanted = verb.arguments().get(argument);
            if (wanted == null) {
                problem(place, verb.name() + " takes no " + argument);
            } else {
                fits(place, slot, wanted);
            }
        });
    }

    private void checkLookups(Slot slot) {
        var at = "/slots/" + slot.name();
        if (slot.optionsFrom() != null) {
            var verb = reading(at + "/options_from", slot.optionsFrom());
            if (verb != null && !verb.givesOptions()) {
                problem(at + "/options_from", verb.name() + " gives no options");
            }
        }
        for (int i = 0; i < slot.valid().size(); i++) {
            var call = slot.valid().get(i).call();
            var place = at + "/valid/" + i;
            var verb = call == null ? null : reading(place, call);
            if (verb != null && verb.results().get(Verb.HOLDS) != ValueType.YES_NO) {
                problem(place + "/call", verb.name() + " does not say whether a rule " + Verb.HOLDS);
            }
        }
    }

    private @Nullable Verb reading(String at, Lookup lookup) {
        var verb = verbs.get(lookup.verb());
        if (verb == null) {
            problem(at, "no verb " + lookup.verb());
        } else if (verb.effect() == Effect.ONCE) {
            problem(at, verb.name() + " does more than read");
        } else {
            checkArguments(at, verb, lookup.with());
        }
        return verb;
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
