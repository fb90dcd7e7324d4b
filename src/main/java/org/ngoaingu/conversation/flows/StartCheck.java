package org.ngoaingu.conversation.flows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ngoaingu.conversation.Reading;
import tools.jackson.databind.JsonNode;

/** Every flow can be started, every intent has one answer, and what a start brings fits its slots. */
final class StartCheck {

    private final Map<String, FlowSource> flows;
    private final IntentFiles intents;
    private final Set<String> called;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> owners = new HashMap<>();

    /** @param called flows that others call */
    StartCheck(Map<String, FlowSource> flows, IntentFiles intents, Set<String> called) {
        this.flows = flows;
        this.called = called;
        this.intents = intents;
    }

    List<Problem> problems() {
        flows.values().forEach(this::check);
        for (var intent : intents.names()) {
            if (!owners.containsKey(intent) && !intents.answers().containsKey(intent)) {
                problems.add(intents.problem(intent, "intent " + intent + " starts no flow and has no answer"));
            } else if (owners.containsKey(intent) && intents.answers().containsKey(intent)) {
                problems.add(intents.problem(
                        intent, "intent " + intent + " starts flow " + owners.get(intent) + " and has an answer"));
            }
        }
        return problems;
    }

    private void check(FlowSource source) {
        var start = source.file().tree().path("start");
        if (start.path("commands").isEmpty()
                && start.path("intents").isEmpty()
                && !start.has("button")
                && !called.contains(source.flow().name())) {
            problems.add(source.problem("/start", "nothing starts the flow"));
        }
        FlowReader.named(start.path("commands")).forEach((command, brings) -> {
            var at = "/start/commands/" + command;
            own(source, at, command);
            var argument = brings.path("argument");
            if (argument.isString() && source.flow().slot(argument.asString()) == null) {
                problems.add(source.problem(at + "/argument", "no slot " + argument.asString()));
            }
            checkGiven(source, at + "/given", brings.path("given"));
        });
        FlowReader.named(start.path("intents")).forEach((intent, given) -> {
            var at = "/start/intents/" + intent;
            own(source, at, intent);
            if (!intents.names().contains(intent)) {
                problems.add(source.problem(at, "no intent " + intent + " in " + IntentFiles.MAIN));
            }
            checkGiven(source, at, given);
        });
    }

    private void own(FlowSource source, String at, String trigger) {
        var other = owners.put(trigger, source.flow().name());
        if (other != null) {
            problems.add(source.problem(at, trigger + " starts flow " + other + " already"));
        }
    }

    private void checkGiven(FlowSource source, String at, JsonNode given) {
        given.properties().forEach(pair -> {
            var slot = source.flow().slot(pair.getKey());
            var raw = pair.getValue().asString();
            if (slot == null) {
                problems.add(source.problem(at + "/" + pair.getKey(), "no slot " + pair.getKey()));
            } else if (slot.type().parse(raw, Locale.of("vi"), LocalDate.EPOCH) instanceof Reading.NotParsed) {
                problems.add(source.problem(at + "/" + pair.getKey(), "«" + raw + "» is no value of " + slot.name()));
            }
        });
    }
}
