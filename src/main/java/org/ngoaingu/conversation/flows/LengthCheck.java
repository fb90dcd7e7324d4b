package org.ngoaingu.conversation.flows;

import com.ibm.icu.text.MessagePattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ngoaingu.channel.Turns;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.engine.Slot;
import org.ngoaingu.platform.FlowFolder;
import tools.jackson.databind.JsonNode;

/** Every text fits a message, whatever fills its places, and every label a button. */
final class LengthCheck {

    /** Characters of a label; phones cut off longer ones. */
    private static final int LABEL = 64;

    /** Characters of a value that is not typed freely: a day, a number, an option. */
    private static final int VALUE = 40;

    private final FlowFolder folder;
    private final Collection<FlowSource> flows;
    private final int answer;
    private final Set<String> labels = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    /** @param answer characters of the longest answer that is read */
    LengthCheck(FlowFolder folder, Collection<FlowSource> flows, IntentFiles intents, int answer) {
        this.folder = folder;
        this.flows = flows;
        this.answer = answer;
        labels.addAll(Set.of(
                "pattern.yes",
                "pattern.no",
                "pattern.skip",
                "pattern.unchanged",
                "pattern.submit",
                "pattern.change",
                "pattern.cancel",
                "pattern.keep",
                "pattern.handoff",
                "pattern.continue",
                "pattern.restart",
                "pattern.discard"));
        intents.names().forEach(intent -> labels.add("intent." + intent));
    }

    List<Problem> problems() {
        flows.forEach(source -> source.flow().slots().values().forEach(slot -> noteLabels(source, slot)));
        folder.files().forEach((path, text) -> {
            if (path.matches("(?:.*/)?_?texts\\.[a-z]{2}\\.yml")) {
                var file = YamlFile.of(path, text);
                checkTexts(file, "", "", file.tree());
            }
        });
        return problems;
    }

    private void noteLabels(FlowSource source, Slot slot) {
        labels.add(source.flow().text("label." + slot.name()));
        labels.addAll(slot.options().values());
        if (slot.skip() != null) {
            labels.add(slot.skip());
        }
    }

    private void checkTexts(YamlFile file, String at, String prefix, JsonNode tree) {
        tree.properties().forEach(entry -> {
            var here = at + "/" + entry.getKey();
            var key = prefix + entry.getKey();
            if (entry.getValue().isObject()) {
                checkTexts(file, here, key + ".", entry.getValue());
                return;
            }
            int most = labels.contains(key) ? LABEL : Turns.LONGEST;
            int length = longest(key, entry.getValue().asString());
            if (length > most) {
                problems.add(file.problem(
                        here, "text " + key + " may have " + length + " characters, at most " + most + " fit"));
            }
        });
    }

    /** Characters of the text with the longest values in its places. */
    private int longest(String key, String text) {
        var pattern = new MessagePattern(text);
        int length = text.length();
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_NAME) {
                length += longestValue(key.substring(0, key.indexOf('.')), pattern.getSubstring(pattern.getPart(i)));
            }
        }
        return length;
    }

    private int longestValue(String flow, String place) {
        return flows.stream()
                        .filter(source -> source.flow().name().equals(flow))
                        .map(source -> source.flow().slot(place))
                        .anyMatch(slot -> slot != null
                                && slot.type().value() == ValueType.TEXT
                                && slot.options().isEmpty())
                ? answer
                : VALUE;
    }
}
