package org.ngoaingu.conversation.flows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private final List<Problem> problems = new ArrayList<>();

    private Flows(FlowFolder folder, Collection<? extends SlotType> types, Collection<? extends Verb> verbs) {
        this.folder = folder;
        types.forEach(type -> this.types.put(type.name(), type));
        verbs.forEach(verb -> this.verbs.put(verb.name(), verb));
    }

    /**
     * The compiled flows.
     *
     * @throws BadFlows with every problem found, each with its file and line
     */
    public static FlowSet compile(
            FlowFolder folder, Collection<? extends SlotType> types, Collection<? extends Verb> verbs) {
        return new Flows(folder, types, verbs).compiled();
    }

    private FlowSet compiled() {
        var flows = new TreeMap<String, FlowSource>();
        var files = files("/flow.yml");
        problems.addAll(new SchemaCheck(folder, "flow.schema.json").of(files));
        stopAtProblems();
        for (var file : files) {
            var reader = new FlowReader(file, types, problems);
            var flow = reader.flow();
            if (!file.path().equals(flow.name() + "/flow.yml")) {
                problems.add(file.problem("/flow", "the flow is named " + flow.name() + ", its folder is not"));
            }
            flows.put(flow.name(), new FlowSource(file, flow, reader.sentenceSlots(flow)));
        }
        stopAtProblems();
        var intents = IntentFiles.of(folder);
        problems.addAll(intents.problems());
        flows.values().forEach(source -> problems.addAll(new StepCheck(source, verbs, intents.names()).problems()));
        flows.values().forEach(source -> problems.addAll(new ConditionCheck(source).problems()));
        problems.addAll(new StartCheck(flows, intents).problems());
        problems.addAll(new PlaceCheck(folder, flows).problems());
        problems.addAll(new TextCheck(folder, flows.values(), intents).problems());
        checkTranscripts(flows);
        stopAtProblems();
        return set(flows);
    }

    private void checkTranscripts(Map<String, FlowSource> flows) {
        var transcripts = files("/tests/");
        problems.addAll(new SchemaCheck(folder, "transcript.schema.json").of(transcripts));
        for (var source : flows.values()) {
            var place = source.flow().name() + "/tests/";
            if (transcripts.stream().noneMatch(file -> file.path().startsWith(place))) {
                problems.add(source.problem("", "flow " + source.flow().name() + " has no transcript in " + place));
            }
        }
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
        sources.forEach((name, source) -> {
            flows.put(name, source.flow());
            sentenceSlots.put(name, source.sentenceSlots());
            var start = source.file().tree().path("start");
            start.path("commands")
                    .properties()
                    .forEach(command -> commands.put(
                            command.getKey(),
                            new Command(
                                    name,
                                    command.getValue().path("argument").asString(null),
                                    FlowReader.pairs(command.getValue().path("given")))));
            start.path("intents")
                    .properties()
                    .forEach(intent ->
                            intents.put(intent.getKey(), new Entry(name, FlowReader.pairs(intent.getValue()))));
        });
        return new FlowSet(flows, commands, intents, sentenceSlots);
    }

    private void stopAtProblems() {
        if (!problems.isEmpty()) {
            throw new BadFlows(problems);
        }
    }
}
