package org.ngoaingu.conversation.flows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.conversation.SlotType;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.engine.Expression;
import org.ngoaingu.conversation.engine.Expressions;
import org.ngoaingu.conversation.engine.Flow;
import org.ngoaingu.conversation.engine.Slot;
import org.ngoaingu.conversation.engine.Step;
import org.ngoaingu.conversation.flows.FlowSet.FromSentence;
import org.ngoaingu.conversation.reading.EnumType;
import org.ngoaingu.platform.Folded;
import tools.jackson.databind.JsonNode;

/** Compiles one flow file that fits the schema; what is wrong beyond the schema goes to the problems. */
final class FlowReader {

    private final YamlFile file;
    private final Map<String, SlotType> types;
    private final List<Problem> problems;
    private final String name;
    private final Map<String, SlotType> slotTypes = new LinkedHashMap<>();
    private final Expressions expressions;

    FlowReader(YamlFile file, Map<String, SlotType> types, List<Problem> problems) {
        this.file = file;
        this.types = types;
        this.problems = problems;
        this.name = file.tree().path("flow").asString();
        fields("/slots").forEach((slot, json) -> slotTypes.put(slot, type(slot, json)));
        var values = new LinkedHashMap<String, ValueType>();
        slotTypes.forEach((slot, type) -> values.put(slot, type.value()));
        this.expressions = new Expressions(values);
    }

    Flow flow() {
        var slots = new LinkedHashMap<String, Slot>();
        fields("/slots").forEach((slot, json) -> slots.put(slot, slot(slot, json)));
        return new Flow(name, slots, steps("/steps"));
    }

    List<FromSentence> sentenceSlots(Flow flow) {
        var found = new ArrayList<FromSentence>();
        fields("/slots").forEach((slot, json) -> {
            var from = json.path("from_sentence");
            if (from.isObject()) {
                found.add(new FromSentence(slotOf(flow, slot), texts(from.path("after")), texts(from.path("until"))));
            } else if (from.asBoolean(false)) {
                found.add(new FromSentence(slotOf(flow, slot), List.of(), List.of()));
            }
        });
        return found;
    }

    private static Slot slotOf(Flow flow, String slot) {
        return Objects.requireNonNull(flow.slot(slot));
    }

    private SlotType type(String slot, JsonNode json) {
        var type = json.path("type").asString();
        if (type.equals("enum")) {
            var options = new LinkedHashMap<String, List<String>>();
            json.path("options").properties().forEach(option -> options.put(option.getKey(), texts(option.getValue())));
            return EnumType.of(options);
        }
        var known = types.get(type);
        if (known == null) {
            problem("/slots/" + slot + "/type", "no slot type " + type);
            return Objects.requireNonNull(types.get("text"));
        }
        return known;
    }

    private Slot slot(String slot, JsonNode json) {
        var at = "/slots/" + slot;
        var rules = new ArrayList<Slot.Rule>();
        for (int i = 0; i < json.path("valid").size(); i++) {
            var rule = json.path("valid").get(i);
            var holds = expression(at + "/valid/" + i + "/if", rule.path("if").asString());
            if (holds != null) {
                rules.add(new Slot.Rule(holds, rule.path("else").asString()));
            }
        }
        return new Slot(
                slot,
                Objects.requireNonNull(slotTypes.get(slot)),
                json.has("when") ? expression(at + "/when", json.path("when").asString()) : null,
                List.copyOf(rules),
                options(slot, json),
                skip(json),
                json.path("keep").asString("").equals("if_valid"),
                json.path("was").asString(null),
                texts(json.path("called")).stream()
                        .map(word -> Folded.of(word).value())
                        .toList());
    }

    private @Nullable String skip(JsonNode json) {
        if (!json.path("optional").asBoolean(false)) {
            return null;
        }
        return json.has("skip") ? name + "." + json.path("skip").asString() : "pattern.skip";
    }

    private Map<String, String> options(String slot, JsonNode json) {
        var options = new LinkedHashMap<String, String>();
        if (json.path("type").asString().equals("yes_no")) {
            options.put("yes", "pattern.yes");
            options.put("no", "pattern.no");
        }
        json.path("options")
                .properties()
                .forEach(option -> options.put(option.getKey(), name + "." + slot + "." + option.getKey()));
        return options;
    }

    private List<Step> steps(String at) {
        var steps = new ArrayList<Step>();
        var list = file.tree().at(at);
        for (int i = 0; i < list.size(); i++) {
            steps.add(step(at + "/" + i, list.get(i)));
        }
        return steps;
    }

    private Step step(String at, JsonNode json) {
        var id = json.path("id").asString();
        if (json.has("say")) {
            return new Step.Say(id, json.path("say").asString(), texts(json.path("offer")));
        } else if (json.has("collect")) {
            return new Step.Collect(id, texts(json.path("collect")));
        } else if (json.has("call")) {
            return new Step.Call(id, json.path("call").asString(), pairs(json.path("with")), pairs(json.path("set")));
        }
        var cases = new ArrayList<Step.Case>();
        for (int i = 0; i < json.path("branch").size(); i++) {
            var way = at + "/branch/" + i;
            var option = json.path("branch").get(i);
            cases.add(new Step.Case(
                    option.has("if") ? expression(way + "/if", option.path("if").asString()) : null,
                    steps(way + (option.has("if") ? "/then" : "/else"))));
        }
        return new Step.Branch(id, cases);
    }

    private @Nullable Expression expression(String at, String source) {
        try {
            return expressions.compile(source);
        } catch (Expressions.BadExpression e) {
            problem(
                    at,
                    "condition «" + source + "»: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            return null;
        }
    }

    private Map<String, JsonNode> fields(String at) {
        var fields = new LinkedHashMap<String, JsonNode>();
        file.tree().at(at).properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    static Map<String, String> pairs(JsonNode map) {
        var pairs = new LinkedHashMap<String, String>();
        map.properties()
                .forEach(pair -> pairs.put(pair.getKey(), pair.getValue().asString()));
        return pairs;
    }

    private void problem(String at, String reason) {
        problems.add(file.problem(at, reason));
    }
}
