package org.ngoaingu.conversation.flows;

import com.ibm.icu.text.MessagePattern;
import java.util.ArrayList;
import java.util.List;
import org.ngoaingu.conversation.engine.Slot;
import org.ngoaingu.platform.FlowFolder;
import tools.jackson.databind.JsonNode;

/**
 * Personal data stays between the person and the assistant: the texts that go further, the title of a flow and the labels
 * of its slots (they stand over and in the summary for a colleague, and on the lists of drafts), have no place for it.
 */
final class PersonalCheck {

    private final FlowFolder folder;
    private final List<Problem> problems = new ArrayList<>();

    PersonalCheck(FlowFolder folder) {
        this.folder = folder;
    }

    List<Problem> problems(FlowSource source) {
        folder.files().forEach((path, text) -> {
            if (path.matches("(?:.*/)?_?texts\\.[a-z]{2}\\.yml")) {
                var file = YamlFile.of(path, text);
                var texts = "/" + source.flow().name();
                check(source, file, texts + "/title", file.tree().at(texts + "/title"));
                file.tree()
                        .at(texts + "/label")
                        .properties()
                        .forEach(label -> check(source, file, texts + "/label/" + label.getKey(), label.getValue()));
            }
        });
        return problems;
    }

    private void check(FlowSource source, YamlFile file, String at, JsonNode text) {
        var pattern = new MessagePattern(text.asString(""));
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_NAME) {
                var slot = source.flow().slot(pattern.getSubstring(pattern.getPart(i)));
                if (slot != null && slot.personal()) {
                    problems.add(file.problem(at, reason(slot)));
                }
            }
        }
    }

    private static String reason(Slot slot) {
        return "place {" + slot.name() + "} is personal data, and this text goes to colleagues and into lists";
    }
}
