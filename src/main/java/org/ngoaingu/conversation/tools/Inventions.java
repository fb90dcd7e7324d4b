package org.ngoaingu.conversation.tools;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.ngoaingu.conversation.Effect;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbOption;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.conversation.engine.Flow;
import org.ngoaingu.conversation.engine.Step;
import org.ngoaingu.conversation.flows.FlowSet;
import org.ngoaingu.conversation.flows.YamlFile;

/**
 * Answers that are made up: of the declared type, and where a text fills a slot, something that the flow knows: an option
 * of the slot, or words with which a condition compares it.
 */
public final class Inventions implements Answers {

    private static final Pattern COMPARED = Pattern.compile("\\b([a-z][a-z_]*)\\s*[!=]=\\s*(['\"])(.*?)\\2");

    private final Random random;
    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<String, List<VerbOption>> options = new HashMap<>();

    /** @param transcripts what verbs offer in them, they offer here too */
    Inventions(FlowSet flows, List<YamlFile> files, List<Transcript> transcripts, Random random) {
        this.random = random;
        transcripts.forEach(transcript -> options.putAll(transcript.options()));
        flows.flows().values().forEach(flow -> note(flow, compared(flow, files)));
    }

    @Override
    public VerbResult to(Verb verb, VerbCall call) {
        var values = new HashMap<String, Object>();
        verb.results().forEach((result, type) -> values.put(result, value(verb.name() + " " + result, type, call)));
        boolean refused = verb.effect() == Effect.ONCE && random.nextInt(5) == 0;
        return new VerbResult(values, List.of(), options.getOrDefault(verb.name(), List.of()), refused);
    }

    private Object value(String result, ValueType type, VerbCall call) {
        return switch (type) {
            case TEXT -> {
                var known = words.getOrDefault(result, List.of("…"));
                yield known.get(random.nextInt(known.size()));
            }
            case INTEGER -> (long) random.nextInt(7);
            case DECIMAL -> BigDecimal.valueOf(random.nextInt(100), 1);
            case DATE -> call.today().plusDays(random.nextInt(-1000, 1000));
            case YES_NO -> random.nextInt(4) > 0;
            case FILES -> List.of("invented.jpg");
        };
    }

    private static Map<String, List<String>> compared(Flow flow, Collection<YamlFile> files) {
        var found = new HashMap<String, List<String>>();
        files.stream()
                .filter(file -> file.tree().path("flow").asString().equals(flow.name()))
                .forEach(file -> COMPARED.matcher(file.tree().toString())
                        .results()
                        .forEach(match -> found.computeIfAbsent(match.group(1), none -> new ArrayList<>())
                                .add(match.group(3))));
        return found;
    }

    private void note(Flow flow, Map<String, List<String>> compared) {
        flow.everyStep().forEach(step -> {
            if (step instanceof Step.Call call) {
                call.set().forEach((name, result) -> {
                    var known = words.computeIfAbsent(call.verb() + " " + result, none -> new ArrayList<>());
                    var slot = flow.slot(name);
                    known.addAll(slot == null ? List.of() : slot.options().keySet());
                    known.addAll(compared.getOrDefault(name, known.isEmpty() ? List.of("…") : List.of()));
                });
            }
        });
    }
}
