package org.ngoaingu.conversation.flows;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ngoaingu.platform.FlowFolder;

/** What means the same in every flow, from {@code _patterns.yml}. */
public final class Patterns {

    static final String FILE = "_patterns.yml";

    private Patterns() {}

    /** Lists of words: those of a pattern by its name, others as {@code correct.into}; and {@code courtesy}. */
    public static Map<String, List<String>> words(FlowFolder folder) {
        var words = new TreeMap<String, List<String>>();
        YamlFile.of(FILE, folder.text(FILE)).tree().properties().forEach(pattern -> {
            if (pattern.getValue().isArray()) {
                words.put(pattern.getKey(), FlowReader.texts(pattern.getValue()));
            }
            pattern.getValue().properties().forEach(part -> {
                if (part.getValue().isArray()) {
                    var name = part.getKey().equals("words") ? "" : "." + part.getKey();
                    words.put(pattern.getKey() + name, FlowReader.texts(part.getValue()));
                }
            });
        });
        return words;
    }
}
