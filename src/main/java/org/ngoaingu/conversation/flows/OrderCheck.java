package org.ngoaingu.conversation.flows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ngoaingu.conversation.engine.Slot;
import org.ngoaingu.conversation.engine.Step;

/** No slot looks at one that is filled only later: its guard could not hold yet, its rule would be held too late. */
final class OrderCheck {

    private final FlowSource source;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    OrderCheck(FlowSource source) {
        this.source = source;
        source.flow().everyStep().flatMap(OrderCheck::filled).forEach(slot -> places.putIfAbsent(slot, places.size()));
    }

    private static Stream<String> filled(Step step) {
        return switch (step) {
            case Step.Collect collect -> collect.slots().stream();
            case Step.Call call -> call.set().keySet().stream();
            case Step.Sub sub -> sub.set().keySet().stream();
            default -> Stream.of();
        };
    }

    List<Problem> problems() {
        for (var slot : source.flow().slots().values()) {
            var at = "/slots/" + slot.name();
            if (slot.when() != null) {
                check(slot, slot.when().names(), at + "/when");
            }
            if (slot.optionsFrom() != null) {
                check(slot, slot.optionsFrom().with().values(), at + "/options_from");
            }
            for (int i = 0; i < slot.valid().size(); i++) {
                var rule = slot.valid().get(i);
                check(slot, looked(rule), at + "/valid/" + i);
            }
        }
        return problems;
    }

    private static Collection<String> looked(Slot.Rule rule) {
        if (rule.holds() != null) {
            return rule.holds().names();
        }
        return rule.call() == null ? List.of() : rule.call().with().values();
    }

    /** A slot that no step fills comes with the start, before all others. */
    private void check(Slot slot, Collection<String> looked, String at) {
        int place = places.getOrDefault(slot.name(), Integer.MAX_VALUE);
        looked.stream()
                .sorted()
                .filter(other -> places.getOrDefault(other, 0) > place)
                .forEach(other -> problems.add(
                        source.problem(at, "slot " + slot.name() + " looks at " + other + ", which is filled later")));
    }
}
