package org.ngoaingu.conversation.tools;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ngoaingu.conversation.FlowFunction;
import org.ngoaingu.conversation.SlotType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.engine.Engine;
import org.ngoaingu.conversation.engine.Trail;
import org.ngoaingu.conversation.flows.BadFlows;
import org.ngoaingu.conversation.flows.Config;
import org.ngoaingu.conversation.flows.FlowSet;
import org.ngoaingu.conversation.flows.Flows;
import org.ngoaingu.conversation.flows.Problem;
import org.ngoaingu.conversation.flows.SharedFiles;
import org.ngoaingu.conversation.flows.YamlFile;
import org.ngoaingu.conversation.host.Conversations;
import org.ngoaingu.conversation.host.Interpreter;
import org.ngoaingu.platform.FlowFolder;
import org.ngoaingu.platform.Texts;

/** Where flows are played without the rooms behind their verbs: compiled files and all that understands and words. */
public final class Stage {

    private final FlowFolder folder;
    private final FlowSet flows;
    private final Config config;
    private final Engine engine;
    private final Interpreter interpreter;
    private final Texts texts;
    private final List<Verb> verbs;
    private final List<YamlFile> flowFiles;
    private final List<Transcript> transcripts;

    private Stage(FlowFolder folder, FlowSet flows, List<Verb> verbs) {
        this.folder = folder;
        this.flows = flows;
        this.config = Config.of(folder);
        this.engine = new Engine(flows.flows(), config.limits());
        this.interpreter = Conversations.interpreter(folder, config, flows, engine);
        this.texts = new Texts(folder);
        this.verbs = verbs;
        this.flowFiles = files("/flow.yml").toList();
        this.transcripts = files("/tests/").map(Transcript::of).toList();
    }

    /** Whether the files can be played. */
    public sealed interface Opened {

        /** They can. */
        record Ready(Stage stage) implements Opened {}

        /** They do not pass the checks that the program holds them against when it starts. */
        record Refused(List<Problem> problems) implements Opened {}
    }

    /**
     * Compiles and checks the files.
     *
     * @param types slot types that other rooms bring
     * @param verbs what flows may call; only what they declare is used
     * @param functions what conditions may use
     */
    public static Opened open(
            FlowFolder folder,
            Collection<? extends SlotType> types,
            Collection<? extends Verb> verbs,
            Collection<FlowFunction> functions) {
        try {
            SharedFiles.check(folder);
            var all = Conversations.allTypes(folder, List.copyOf(types));
            return new Opened.Ready(
                    new Stage(folder, Flows.compile(folder, all, verbs, functions), List.copyOf(verbs)));
        } catch (BadFlows bad) {
            return new Opened.Refused(bad.problems());
        }
    }

    /** A new chat. */
    public Player player(Locale language, LocalDate today, Answers answers) {
        return player(language, today, answers, Trail.NONE);
    }

    Player player(Locale language, LocalDate today, Answers answers, Trail trail) {
        return new Player(this, language, today, answers, trail);
    }

    /** The transcripts of all flows, in the order of their files. */
    public List<Transcript> transcripts() {
        return transcripts;
    }

    /** Everything that is wrong beyond what is checked at the start: transcripts that fail, and what none reaches. */
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        transcripts.forEach(transcript -> problems.addAll(play(transcript)));
        problems.addAll(coverage().problems());
        return problems;
    }

    /** What the transcripts reach. */
    public Coverage coverage() {
        var reached = new Reached();
        transcripts.forEach(transcript -> new Rehearsal(this, transcript, reached).problems());
        return new Coverage(flowFiles.stream().map(reached::of).toList());
    }

    /** Each flow as a Mermaid flowchart, by its name. */
    public Map<String, String> diagrams() {
        var diagrams = new TreeMap<String, String>();
        flowFiles.forEach(file -> diagrams.put(file.tree().path("flow").asString(), Diagram.of(file.tree())));
        return diagrams;
    }

    /** Answers for verbs that nobody wrote down, of the types that they declare. */
    public Inventions inventions(Random random) {
        return new Inventions(flows, flowFiles, transcripts, random);
    }

    /** What is wrong when the transcript is played; each with file, line, case, turn, what was expected and what came. */
    public List<Problem> play(Transcript transcript) {
        return new Rehearsal(this, transcript, new Reached()).problems();
    }

    private Stream<YamlFile> files(String part) {
        return folder.files().entrySet().stream()
                .filter(file -> file.getKey().contains(part) && file.getKey().endsWith(".yml"))
                .sorted(Map.Entry.comparingByKey())
                .map(file -> YamlFile.of(file.getKey(), file.getValue()));
    }

    FlowSet flows() {
        return flows;
    }

    Config config() {
        return config;
    }

    Engine engine() {
        return engine;
    }

    Interpreter interpreter() {
        return interpreter;
    }

    Texts texts() {
        return texts;
    }

    List<Verb> verbs() {
        return verbs;
    }
}
