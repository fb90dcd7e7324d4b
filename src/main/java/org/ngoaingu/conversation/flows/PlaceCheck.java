package org.ngoaingu.conversation.flows;

import com.ibm.icu.text.MessagePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ngoaingu.platform.FlowFolder;
import tools.jackson.databind.JsonNode;

/** The places in texts can be filled: those of a flow name its slots, other shared texts have none. */
final class PlaceCheck {

    /** What the engine and the host fill in. */
    private static final Set<String> OF_PATTERNS = Set.of("count", "flow", "label", "mb", "most", "text", "value");

    private final FlowFolder folder;
    private final Map<String, FlowSource> flows;
    private final List<Problem> problems = new ArrayList<>();

    PlaceCheck(FlowFolder folder, Map<String, FlowSource> flows) {
        this.folder = folder;
        this.flows = flows;
    }

    List<Problem> problems() {
        folder.files().forEach((path, text) -> {
            if (path.matches("(?:.*/)?_?texts\\.[a-z]{2}\\.yml")) {
                var file = YamlFile.of(path, text);
                file.tree().properties().forEach(topic -> {
                    var flow = flows.get(topic.getKey());
                    var slots = flow == null
                            ? topic.getKey().equals("pattern") ? OF_PATTERNS : Set.<String>of()
                            : flow.flow().slots().keySet();
                    check(file, "/" + topic.getKey(), topic.getValue(), slots);
                });
            }
        });
        return problems;
    }

    private void check(YamlFile file, String at, JsonNode node, Set<String> slots) {
        if (node.isObject()) {
            node.properties().forEach(entry -> check(file, at + "/" + entry.getKey(), entry.getValue(), slots));
            return;
        }
        try {
            var pattern = new MessagePattern(node.asString());
            for (int i = 0; i < pattern.countParts(); i++) {
                var part = pattern.getPart(i);
                if (isName(part) && !slots.contains(pattern.getSubstring(part))) {
                    problems.add(file.problem(at, "place {" + pattern.getSubstring(part) + "} is no slot of the flow"));
                }
            }
        } catch (IllegalArgumentException e) {
            problems.add(file.problem(at, "no message pattern: " + e.getMessage()));
        }
    }

    private static boolean isName(MessagePattern.Part part) {
        return part.getType() == MessagePattern.Part.Type.ARG_NAME
                || part.getType() == MessagePattern.Part.Type.ARG_NUMBER;
    }
}
