package org.ngoaingu.conversation.flows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ngoaingu.conversation.understanding.Understanding;
import org.ngoaingu.platform.FlowFolder;

/** Makes the understanding from the files under {@code understanding/}. */
public final class UnderstandingFiles {

    private static final String ABBREVIATIONS = "understanding/abbreviations.yml";

    private UnderstandingFiles() {}

    /** Trains on the examples of the folder. */
    public static Understanding learn(FlowFolder folder, Config config) {
        return learn(folder, config, IntentFiles.of(folder).examples());
    }

    /** Trains on these examples, with the short forms of the folder. */
    public static Understanding learn(FlowFolder folder, Config config, Map<String, List<String>> examples) {
        var file = YamlFile.of(ABBREVIATIONS, folder.text(ABBREVIATIONS)).tree();
        var ambiguous = new LinkedHashMap<String, Map<String, List<String>>>();
        file.path("ambiguous").properties().forEach(entry -> {
            var senses = new LinkedHashMap<String, List<String>>();
            entry.getValue()
                    .forEach(sense -> senses.put(sense.path("means").asString(), FlowReader.texts(sense.path("near"))));
            ambiguous.put(entry.getKey(), senses);
        });
        return new Understanding(
                examples,
                FlowReader.pairs(file.path("words")),
                ambiguous,
                config.accept(),
                config.ahead(),
                config.candidates());
    }
}
