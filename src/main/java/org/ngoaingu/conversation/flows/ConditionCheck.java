package org.ngoaingu.conversation.flows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Conditions compare an enum with its options only, and no guard waits for itself. */
final class ConditionCheck {

    private static final Pattern COMPARED = Pattern.compile("\\b([a-z][a-z_]*)\\s*[!=]=\\s*(['\"])(.*?)\\2");

    private final FlowSource source;
    private final List<Problem> problems = new ArrayList<>();

    ConditionCheck(FlowSource source) {
        this.source = source;
    }

    List<Problem> problems() {
        walk("", source.file().tree());
        source.flow().slots().keySet().forEach(this::checkGuard);
        return problems;
    }

    private void walk(String at, JsonNode node) {
        node.properties().forEach(entry -> {
            var here = at + "/" + entry.getKey();
            if (entry.getValue().isString()
                    && (entry.getKey().equals("if") || entry.getKey().equals("when"))) {
                checkValues(here, entry.getValue().asString());
            } else {
                walk(here, entry.getValue());
            }
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(at + "/" + i, node.get(i));
        }
    }

    private void checkValues(String at, String condition) {
        var compared = COMPARED.matcher(condition);
        while (compared.find()) {
            var slot = source.flow().slot(compared.group(1));
            if (slot != null && !slot.options().isEmpty() && !slot.options().containsKey(compared.group(3))) {
                problems.add(source.problem(at, "«" + compared.group(3) + "» is no option of " + slot.name()));
            }
        }
    }

    private void checkGuard(String name) {
        var reached = new HashSet<String>();
        var open = new ArrayList<>(List.of(name));
        while (!open.isEmpty()) {
            var slot = source.flow().slot(open.removeLast());
            if (slot != null && slot.when() != null) {
                slot.when().names().stream().filter(reached::add).forEach(open::add);
            }
        }
        if (reached.contains(name)) {
            problems.add(source.problem("/slots/" + name + "/when", "the guard of " + name + " waits for itself"));
        }
    }
}
