package org.ngoaingu.conversation.flows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.conversation.FlowFunction;
import org.ngoaingu.conversation.SlotType;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.engine.Expression;
import org.ngoaingu.conversation.engine.Expressions;
import org.ngoaingu.conversation.engine.Flow;
import org.ngoaingu.conversation.engine.Lookup;
import org.ngoaingu.conversation.engine.Slot;
import org.ngoaingu.conversation.engine.Step;
import org.ngoaingu.conversation.flows.FlowSet.FromSentence;
import org.ngoaingu.conversation.reading.EnumType;
import org.ngoaingu.conversation.reading.Normalised;
import org.ngoaingu.conversation.reading.OfferedType;
import org.ngoaingu.conversation.reading.SeveralType;
import org.ngoaingu.platform.Folded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Compiles one flow file that fits the schema; what is wrong beyond the schema goes to the problems. */
final class FlowReader {

    private final YamlFile file;
    private final Map<String, SlotType> types;
    private final Map<String, Verb> verbs;
    private final List<Problem> problems;
    private final String name;
    private final Map<String, SlotType> slotTypes = new LinkedHashMap<>();
    private final Expressions expressions;

    FlowReader(
            YamlFile file,
            Map<String, SlotType> types,
            Map<String, Verb> verbs,
            Collection<FlowFunction> functions,
            List<Problem> problems) {
        this.file = file;
        this.types = types;
        this.verbs = verbs;
        this.problems = problems;
        this.name = file.tree().path("flow").asString();
        fields("/slots").forEach((slot, json) -> slotTypes.put(slot, type(slot, json)));
        var values = new LinkedHashMap<String, ValueType>();
        slotTypes.forEach((slot, type) -> values.put(slot, type.value()));
        this.expressions = new Expressions(values, functions);
    }

    Flow flow() {
        var slots = new LinkedHashMap<String, Slot>();
        fields("/slots").forEach((slot, json) -> slots.put(slot, slot(slot, json)));
        return new Flow(
                name,
                slots,
                steps("/steps"),
                terms().keepsDraft(),
                Integer.toHexString(file.tree().toString().hashCode()));
    }

    /** Who may begin the flow, and how long it waits for an answer. */
    Terms terms() {
        var expire = file.tree().path("expire");
        return new Terms(
                texts(file.tree().at("/start/roles")).stream()
                        .map(Terms.Role::valueOf)
                        .toList(),
                duration(expire.path("idle")),
                duration(expire.path("remind_after")),
                expire.path("then").asString("").equals("keep_draft"));
    }

    private static @Nullable Duration duration(JsonNode text) {
        return text.isString() ? Duration.parse(text.asString()) : null;
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
        if (json.has("options_from")) {
            return new OfferedType();
        } else if (type.equals("enum")) {
            var options = new LinkedHashMap<String, List<String>>();
            named(json.path("options")).forEach((option, words) -> options.put(option, texts(words)));
            var one = EnumType.of(options);
            return json.path("several").asBoolean(false) ? new SeveralType(one) : one;
        }
        var known = types.get(type);
        if (known == null) {
            problem("/slots/" + slot + "/type", "no slot type " + type);
            return Objects.requireNonNull(types.get("text"));
        }
        return json.has("normalise") ? new Normalised(known, texts(json.path("normalise"))) : known;
    }

    private Slot slot(String slot, JsonNode json) {
        var at = "/slots/" + slot;
        var rules = new ArrayList<Slot.Rule>();
        for (int i = 0; i < json.path("valid").size(); i++) {
            rules.add(rule(at + "/valid/" + i, json.path("valid").get(i)));
        }
        var from = json.path("options_from");
        return new Slot(
                slot,
                Objects.requireNonNull(slotTypes.get(slot)),
                json.has("when") ? expression(at + "/when", json.path("when").asString()) : null,
                List.copyOf(rules),
                options(slot, json),
                from.isMissingNode() ? null : from.isString() ? lookup(from.asString(), json) : lookup(from),
                fileRule(json),
                skip(json),
                json.path("keep").asString("").equals("if_valid"),
                json.path("was").asString(null),
                texts(json.path("called")).stream()
                        .map(word -> Folded.of(word).value())
                        .toList(),
                json.path("pii").asBoolean(false));
    }

    private Slot.Rule rule(String at, JsonNode rule) {
        return new Slot.Rule(
                rule.has("if") ? expression(at + "/if", rule.path("if").asString()) : null,
                rule.has("call") ? lookup(rule) : null,
                rule.path("else").asString(),
                rule.path("severity").asString("").equals("warn"));
    }

    private Lookup lookup(JsonNode call) {
        return lookup(call.path("call").asString(), call);
    }

    private Lookup lookup(String verb, JsonNode call) {
        return new Lookup(verb, with(verb, call));
    }

    /** What is handed to the verb; where nothing is said, the slots that bear the names of its arguments. */
    private Map<String, String> with(String verb, JsonNode call) {
        if (call.has("with")) {
            return pairs(call.path("with"));
        }
        var known = verbs.get(verb);
        var same = new LinkedHashMap<String, String>();
        slotTypes.keySet().stream()
                .filter(slot -> known != null && known.arguments().containsKey(slot))
                .forEach(slot -> same.put(slot, slot));
        return same;
    }

    private static Slot.@Nullable FileRule fileRule(JsonNode json) {
        return json.path("type").asString().equals("file")
                ? new Slot.FileRule(
                        texts(json.path("accept")),
                        json.at("/max/count").asInt(),
                        json.at("/max/mb").asInt())
                : null;
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
        named(json.path("options")).keySet().forEach(option -> options.put(option, name + "." + slot + "." + option));
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
            var verb = json.path("call").asString();
            return new Step.Call(
                    id, verb, with(verb, json), pairs(json.path("set")), json.has("fills"), json.has("effect"));
        } else if (json.has("review")) {
            return new Step.Review(id, json.path("review").asString());
        } else if (json.has("flow")) {
            return new Step.Sub(id, json.path("flow").asString(), pairs(json.path("with")), pairs(json.path("set")));
        } else if (json.has("handoff")) {
            return new Step.Handoff(id, json.path("handoff").asString());
        }
        var cases = new ArrayList<Step.Case>();
        for (int i = 0; i < json.path("branch").size(); i++) {
            var way = at + "/branch/" + i;
            var option = json.path("branch").get(i);
            cases.add(new Step.Case(
                    option.has("if") ? expression(way + "/if", option.path("if").asString()) : null,
                    option.has("say")
                            ? List.of(new Step.Say(
                                    id + "/" + i + "/say", option.path("say").asString(), List.of()))
                            : steps(way + "/then")));
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

    /** The entries of a mapping, or those of a list with nothing beside their names. */
    static Map<String, JsonNode> named(JsonNode node) {
        var named = new LinkedHashMap<String, JsonNode>();
        node.properties().forEach(entry -> named.put(entry.getKey(), entry.getValue()));
        if (node.isArray()) {
            texts(node).forEach(name -> named.put(name, MissingNode.getInstance()));
        }
        return named;
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
