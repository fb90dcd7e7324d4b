package org.ngoaingu.conversation.flows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ngoaingu.conversation.engine.Flow;
import org.ngoaingu.conversation.engine.Step;
import org.ngoaingu.platform.FlowFolder;
import org.ngoaingu.platform.Texts;
import tools.jackson.databind.JsonNode;

/** Every text that a flow or an intent needs stands in every language, and none stands there unused. */
final class TextCheck {

    private final FlowFolder folder;
    private final Collection<FlowSource> flows;
    private final IntentFiles intents;
    private final List<Problem> problems = new ArrayList<>();

    TextCheck(FlowFolder folder, Collection<FlowSource> flows, IntentFiles intents) {
        this.folder = folder;
        this.flows = flows;
        this.intents = intents;
    }

    List<Problem> problems() {
        var needed = needed();
        for (var language : Texts.LANGUAGES) {
            var written = written(language.getLanguage());
            needed.forEach((key, where) -> {
                if (!written.containsKey(key)) {
                    problems.add(new Problem(
                            where.file(), where.line(), "no text " + key + " in " + language.getLanguage()));
                }
            });
            written.forEach((key, where) -> {
                // texts under "pattern" are said by the engine and the host
                if (!needed.containsKey(key) && !key.startsWith("pattern.")) {
                    problems.add(new Problem(where.file(), where.line(), "text " + key + " is never said"));
                }
            });
        }
        return problems;
    }

    private Map<String, Problem> needed() {
        var needed = new TreeMap<String, Problem>();
        for (var source : flows) {
            need(source, "/steps", source.flow().steps(), needed);
            needWhatItIs(source, needed);
            for (var slot : source.flow().slots().values()) {
                for (int i = 0; i < slot.valid().size(); i++) {
                    needed.put(
                            source.flow().text(slot.valid().get(i).otherwise()),
                            source.problem("/slots/" + slot.name() + "/valid/" + i, ""));
                }
            }
        }
        for (var intent : intents.names()) {
            needed.put("intent." + intent, intents.problem(intent, ""));
        }
        intents.answers().forEach((intent, answer) -> needed.put("answer." + answer, intents.problem(intent, "")));
        return needed;
    }

    private static void need(FlowSource source, String at, List<Step> steps, Map<String, Problem> needed) {
        for (int i = 0; i < steps.size(); i++) {
            var here = source.problem(at + "/" + i, "");
            switch (steps.get(i)) {
                case Step.Say say -> needed.put(source.flow().text(say.text()), here);
                case Step.Collect collect -> collect.slots().forEach(slot -> need(source.flow(), slot, here, needed));
                case Step.Call ignored -> {}
                case Step.Sub ignored -> {}
                case Step.Review review -> needed.put(source.flow().text(review.text()), here);
                case Step.Handoff handoff -> needed.put(source.flow().text(handoff.text()), here);
                case Step.Branch branch -> {
                    for (int j = 0; j < branch.cases().size(); j++) {
                        need(
                                source,
                                at + "/" + i + "/branch/" + j,
                                branch.cases().get(j).steps(),
                                needed);
                    }
                }
            }
        }
    }

    /** What a flow that asks is called and about, and what it calls what it asked for. */
    private static void needWhatItIs(FlowSource source, Map<String, Problem> needed) {
        var flow = source.flow();
        if (flow.asks()) {
            needed.put(flow.text("title"), source.problem("/flow", ""));
            needed.put(flow.text("about"), source.problem("/flow", ""));
        }
        flow.everyStep().forEach(step -> {
            switch (step) {
                case Step.Collect collect -> collect.slots().forEach(slot -> needLabel(source, slot, needed));
                case Step.Review review ->
                    flow.reviewed(review).forEach(slot -> {
                        needLabel(source, slot.name(), needed);
                        slot.options()
                                .values()
                                .forEach(label -> needed.put(label, source.problem("/slots/" + slot.name(), "")));
                    });
                default -> {}
            }
        });
    }

    private static void needLabel(FlowSource source, String slot, Map<String, Problem> needed) {
        needed.put(source.flow().text("label." + slot), source.problem("/slots/" + slot, ""));
    }

    private static void need(Flow flow, String name, Problem here, Map<String, Problem> needed) {
        needed.put(flow.text("ask." + name), here);
        var slot = flow.slot(name);
        if (slot != null) {
            slot.options().values().forEach(label -> needed.put(label, here));
            if (slot.skip() != null) {
                needed.put(slot.skip(), here);
            }
        }
    }

    private Map<String, Problem> written(String language) {
        var written = new HashMap<String, Problem>();
        folder.files().forEach((path, text) -> {
            if (path.endsWith("texts." + language + ".yml")) {
                var file = YamlFile.of(path, text);
                write(file, "", "", file.tree(), written);
            }
        });
        return written;
    }

    private static void write(YamlFile file, String key, String at, JsonNode tree, Map<String, Problem> written) {
        tree.properties().forEach(entry -> {
            var below = key.isEmpty() ? entry.getKey() : key + "." + entry.getKey();
            var place = at + "/" + entry.getKey();
            if (entry.getValue().isObject()) {
                write(file, below, place, entry.getValue(), written);
            } else {
                written.put(below, file.problem(place, ""));
            }
        });
    }
}
