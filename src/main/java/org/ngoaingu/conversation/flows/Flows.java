package org.ngoaingu.conversation.flows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ngoaingu.conversation.FlowFunction;
import org.ngoaingu.conversation.SlotType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.engine.Flow;
import org.ngoaingu.conversation.flows.FlowSet.Command;
import org.ngoaingu.conversation.flows.FlowSet.Entry;
import org.ngoaingu.conversation.flows.FlowSet.FromSentence;
import org.ngoaingu.platform.FlowFolder;

/** Compiles a folder of flows and checks it as a whole: all of it is used or nothing. */
public final class Flows {

    private final FlowFolder folder;
    private final Map<String, SlotType> types = new HashMap<>();
    private final Map<String, Verb> verbs = new HashMap<>();
    private final Collection<FlowFunction> functions;
    private final List<Problem> problems = new ArrayList<>();

    private Flows(
            FlowFolder folder,
            Collection<? extends SlotType> types,
            Collection<? extends Verb> verbs,
            Collection<FlowFunction> functions) {
        this.folder = folder;
        this.functions = functions;
        types.forEach(type -> this.types.put(type.name(), type));
        verbs.forEach(verb -> this.verbs.put(verb.name(), verb));
    }

    /**
     * The compiled flows.
     *
     * @throws BadFlows with every problem found, each with its file and line
     */
    public static FlowSet compile(
            FlowFolder folder,
            Collection<? extends SlotType> types,
            Collection<? extends Verb> verbs,
            Collection<FlowFunction> functions) {
        return new Flows(folder, types, verbs, functions).compiled();
    }

    /** The same where no condition uses a function of another room. */
    public static FlowSet compile(
            FlowFolder folder, Collection<? extends SlotType> types, Collection<? extends Verb> verbs) {
        return compile(folder, types, verbs, List.of());
    }

    private FlowSet compiled() {
        var flows = new TreeMap<String, FlowSource>();
        var files = files("/flow.yml");
        problems.addAll(new SchemaCheck(folder, "flow.schema.json").of(files));
        stopAtProblems();
        for (var file : files) {
            var reader = new FlowReader(file, types, verbs, functions, problems);
            var flow = reader.flow();
            if (!file.path().equals(folder(flow.name()) + "/flow.yml")) {
                problems.add(file.problem("/flow", "the flow is named " + flow.name() + ", its folder is not"));
            }
            flows.put(flow.name(), new FlowSource(file, flow, reader.sentenceSlots(flow), reader.terms()));
        }
        stopAtProblems();
        var intents = IntentFiles.of(folder);
        problems.addAll(intents.problems());
        var calls = new CallCheck(flows);
        flows.forEach((name, source) ->
                problems.addAll(new StepCheck(source, verbs, intents.names(), calls.handedTo(name)).problems()));
        flows.values().forEach(source -> problems.addAll(new ConditionCheck(source).problems()));
        flows.values().forEach(source -> problems.addAll(new OrderCheck(source).problems()));
        flows.values().forEach(source -> problems.addAll(new OnceCheck(source).problems()));
        flows.values().stream()
                .filter(source -> !source.terms().remindsInTime())
                .forEach(source ->
                        problems.add(source.problem("/expire/remind_after", "the flow has ended when it reminds")));
        problems.addAll(calls.problems());
        problems.addAll(new StartCheck(flows, intents, calls.called()).problems());
        problems.addAll(new PlaceCheck(folder, flows).problems());
        problems.addAll(new TextCheck(folder, flows.values(), intents).problems());
        checkTranscripts(flows);
        stopAtProblems();
        flows.values().forEach(source -> problems.addAll(new PersonalCheck(folder).problems(source)));
        var answer = Config.of(folder).limits().answer();
        problems.addAll(new LengthCheck(folder, flows.values(), intents, answer).problems());
        stopAtProblems();
        return set(flows);
    }

    private void checkTranscripts(Map<String, FlowSource> flows) {
        var transcripts = files("/tests/");
        problems.addAll(new SchemaCheck(folder, "transcript.schema.json").of(transcripts));
        for (var source : flows.values()) {
            var place = folder(source.flow().name()) + "/tests/";
            if (transcripts.stream().noneMatch(file -> file.path().startsWith(place))) {
                problems.add(source.problem("", "flow " + source.flow().name() + " has no transcript in " + place));
            }
        }
    }

    private static String folder(String flow) {
        return flow.replace('_', '-');
    }

    private List<YamlFile> files(String part) {
        return folder.files().entrySet().stream()
                .filter(file -> file.getKey().contains(part) && file.getKey().endsWith(".yml"))
                .sorted(Map.Entry.comparingByKey())
                .map(file -> YamlFile.of(file.getKey(), file.getValue()))
                .toList();
    }

    private static FlowSet set(Map<String, FlowSource> sources) {
        var flows = new LinkedHashMap<String, Flow>();
        var commands = new HashMap<String, Command>();
        var intents = new HashMap<String, Entry>();
        var sentenceSlots = new HashMap<String, List<FromSentence>>();
        var terms = new HashMap<String, Terms>();
        sources.forEach((name, source) -> {
            flows.put(name, source.flow());
            sentenceSlots.put(name, source.sentenceSlots());
            terms.put(name, source.terms());
            var start = source.file().tree().path("start");
            FlowReader.named(start.path("commands"))
                    .forEach((command, brings) -> commands.put(
                            command,
                            new Command(
                                    name,
                                    brings.path("argument").asString(null),
                                    FlowReader.pairs(brings.path("given")))));
            FlowReader.named(start.path("intents"))
                    .forEach((intent, given) -> intents.put(intent, new Entry(name, FlowReader.pairs(given))));
        });
        return new FlowSet(flows, commands, intents, sentenceSlots, terms);
    }

    private void stopAtProblems() {
        if (!problems.isEmpty()) {
            throw new BadFlows(problems);
        }
    }
}
