package org.ngoaingu.conversation.flows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ngoaingu.platform.FlowFolder;

/** Holds the files that all flows share against their schemas. */
public final class SharedFiles {

    private static final Map<String, String> SCHEMAS = Map.of(
            "_config.yml", "config.schema.json",
            "_patterns.yml", "patterns.schema.json",
            "_types.yml", "types.schema.json",
            "understanding/abbreviations.yml", "abbreviations.schema.json",
            "understanding/intents.en.yml", "intents.schema.json",
            "understanding/intents.vi.yml", "intents.schema.json");

    private SharedFiles() {}

    /**
     * The first check of a folder; all others may rely on it.
     *
     * @throws BadFlows with every place that does not fit
     */
    public static void check(FlowFolder folder) {
        var problems = new ArrayList<Problem>();
        SCHEMAS.forEach((path, schema) ->
                problems.addAll(new SchemaCheck(folder, schema).of(List.of(YamlFile.of(path, folder.text(path))))));
        if (!problems.isEmpty()) {
            throw new BadFlows(problems);
        }
    }
}
