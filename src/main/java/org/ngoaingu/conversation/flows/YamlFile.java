package org.ngoaingu.conversation.flows;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A YAML file that remembers its lines.
 *
 * @param path below {@code conversation-flows}
 * @param lines line from 1 by JSON pointer
 */
public record YamlFile(String path, JsonNode tree, Map<String, Integer> lines) {

    private static final YAMLMapper YAML = new YAMLMapper();

    public static YamlFile of(String path, String text) {
        var lines = new HashMap<String, Integer>();
        new Compose(LoadSettings.builder().build()).composeString(text).ifPresent(root -> walk("", root, lines));
        return new YamlFile(path, YAML.readTree(text), lines);
    }

    private static void walk(String pointer, Node node, Map<String, Integer> lines) {
        node.getStartMark().ifPresent(mark -> lines.putIfAbsent(pointer, mark.getLine() + 1));
        if (node instanceof MappingNode map) {
            for (var entry : map.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key) {
                    var below = pointer + "/" + key.getValue();
                    key.getStartMark().ifPresent(mark -> lines.put(below, mark.getLine() + 1));
                    walk(below, entry.getValueNode(), lines);
                }
            }
        } else if (node instanceof SequenceNode list) {
            for (int i = 0; i < list.getValue().size(); i++) {
                walk(pointer + "/" + i, list.getValue().get(i), lines);
            }
        }
    }

    /** A problem at the place, or at the nearest place above it that the file has. */
    public Problem problem(String pointer, String reason) {
        var place = pointer;
        while (!place.isEmpty() && !lines.containsKey(place)) {
            place = place.substring(0, place.lastIndexOf('/'));
        }
        return new Problem(path, Objects.requireNonNullElse(lines.get(place), 1), reason);
    }
}
