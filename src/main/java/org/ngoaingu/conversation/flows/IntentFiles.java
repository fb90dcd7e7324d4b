package org.ngoaingu.conversation.flows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ngoaingu.platform.FlowFolder;
import org.ngoaingu.platform.Folded;

/**
 * The intents and their examples, as {@code understanding/intents.*.yml} have them.
 *
 * @param examples sentences by intent
 * @param answers the key of the one-line answer, for intents that no flow serves
 */
public record IntentFiles(
        Map<String, List<String>> examples,
        Map<String, String> answers,
        Map<String, Integer> lines,
        List<Problem> problems) {

    /** The file that names every intent; others only add examples. */
    static final String MAIN = "understanding/intents.vi.yml";

    /** All intents of the folder. */
    public static IntentFiles of(FlowFolder folder) {
        var examples = new LinkedHashMap<String, List<String>>();
        var answers = new HashMap<String, String>();
        var lines = new HashMap<String, Integer>();
        var problems = new ArrayList<Problem>();
        var owner = new HashMap<String, String>();
        for (var path : List.of(MAIN, "understanding/intents.en.yml")) {
            var file = YamlFile.of(path, folder.text(path));
            file.tree().properties().forEach(intent -> {
                var name = intent.getKey();
                var at = "/" + name;
                if (path.equals(MAIN)) {
                    lines.put(name, file.problem(at, "").line());
                    if (intent.getValue().has("answer")) {
                        answers.put(name, intent.getValue().path("answer").asString());
                    }
                } else if (!examples.containsKey(name)) {
                    problems.add(file.problem(at, "no intent " + name + " in " + MAIN));
                }
                var sentences = FlowReader.texts(intent.getValue().path("examples"));
                for (int i = 0; i < sentences.size(); i++) {
                    var other = owner.put(Folded.of(sentences.get(i)).value(), name);
                    if (other != null && !other.equals(name)) {
                        problems.add(file.problem(
                                at + "/examples/" + i, "«" + sentences.get(i) + "» is also an example of " + other));
                    }
                }
                examples.computeIfAbsent(name, none -> new ArrayList<>()).addAll(sentences);
            });
        }
        return new IntentFiles(examples, answers, lines, problems);
    }

    Set<String> names() {
        return examples.keySet();
    }

    Problem problem(String intent, String reason) {
        return new Problem(MAIN, lines.getOrDefault(intent, 1), reason);
    }
}
