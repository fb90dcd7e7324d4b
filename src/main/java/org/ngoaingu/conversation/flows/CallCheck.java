package org.ngoaingu.conversation.flows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.conversation.engine.Slot;
import org.ngoaingu.conversation.engine.Step;

/** Flows that call flows: the called one exists, slots fit, and none calls itself in the end. */
final class CallCheck {

    private final Map<String, FlowSource> flows;
    private final List<Problem> problems = new ArrayList<>();

    CallCheck(Map<String, FlowSource> flows) {
        this.flows = flows;
    }

    List<Problem> problems() {
        flows.values().forEach(this::check);
        return problems;
    }

    /** The flows that another one calls: nothing else need start them. */
    Set<String> called() {
        var called = new HashSet<String>();
        flows.values().forEach(source -> called.addAll(calls(source)));
        return called;
    }

    /** The slots of the flow that others hand in. */
    Set<String> handedTo(String flow) {
        var handed = new HashSet<String>();
        flows.values()
                .forEach(source -> source.flow().everyStep().forEach(step -> {
                    if (step instanceof Step.Sub sub && sub.flow().equals(flow)) {
                        handed.addAll(sub.with().keySet());
                    }
                }));
        return handed;
    }

    private void check(FlowSource source) {
        source.flow().everyStep().forEach(step -> {
            if (step instanceof Step.Sub sub) {
                check(source, sub, source.at(sub));
            }
        });
        if (reached(source).contains(source.flow().name())) {
            problems.add(source.problem("/flow", "flow " + source.flow().name() + " calls itself in the end"));
        }
    }

    private void check(FlowSource source, Step.Sub sub, String at) {
        var other = flows.get(sub.flow());
        if (other == null) {
            problems.add(source.problem(at, "no flow " + sub.flow()));
            return;
        }
        sub.with().forEach((theirs, mine) -> fits(source, at, mine, other, theirs));
        sub.set().forEach((mine, theirs) -> fits(source, at, mine, other, theirs));
    }

    private void fits(FlowSource source, String at, String mine, FlowSource other, String theirs) {
        var own = slot(source, at, mine, source);
        var foreign = slot(other, at, theirs, source);
        if (own != null
                && foreign != null
                && own.type().value() != foreign.type().value()) {
            problems.add(source.problem(
                    at,
                    "slot " + mine + " is " + own.type().value() + ", slot " + theirs + " of "
                            + other.flow().name() + " is " + foreign.type().value()));
        }
    }

    private @Nullable Slot slot(FlowSource of, String at, String name, FlowSource reader) {
        var slot = of.flow().slot(name);
        if (slot == null) {
            problems.add(reader.problem(
                    at, "no slot " + name + " in flow " + of.flow().name()));
        }
        return slot;
    }

    private Set<String> reached(FlowSource source) {
        var reached = new HashSet<String>();
        var open = new ArrayList<>(calls(source));
        while (!open.isEmpty()) {
            var name = open.removeLast();
            var next = flows.get(name);
            if (reached.add(name) && next != null) {
                open.addAll(calls(next));
            }
        }
        return reached;
    }

    private static List<String> calls(FlowSource source) {
        return source.flow()
                .everyStep()
                .flatMap(step ->
                        step instanceof Step.Sub sub ? List.of(sub.flow()).stream() : List.<String>of().stream())
                .toList();
    }
}
