package org.ngoaingu.conversation.tools;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.conversation.VerbOption;
import org.ngoaingu.conversation.flows.Problem;
import org.ngoaingu.conversation.flows.YamlFile;
import tools.jackson.databind.JsonNode;

/**
 * A dialogue as it has to come out, from a file under {@code FLOW/tests}.
 *
 * @param today the day on which it is played
 * @param options what verbs offer in it, by verb
 */
public record Transcript(
        String file,
        String flow,
        String name,
        LocalDate today,
        Map<String, List<VerbOption>> options,
        List<Turn> turns) {

    /** The day of those that name none. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    /**
     * One thing that the person does and what has to come of it.
     *
     * @param bot keys of the texts said; those of the flow without its name
     * @param calls verbs called, by name or with their arguments
     * @param results what they give back, by name
     * @param refused whether a verb says no
     * @param slots values of the flow that speaks; absent: empty
     */
    record Turn(
            int line,
            User user,
            String written,
            List<String> bot,
            List<String> calls,
            Map<String, String> results,
            boolean refused,
            Map<String, @Nullable String> slots,
            String end) {}

    /** The transcript in a file that fits its schema. */
    static Transcript of(YamlFile file) {
        var tree = file.tree();
        var turns = tree.path("turns");
        return new Transcript(
                file.path(),
                tree.path("flow").asString(),
                tree.path("case").asString(),
                tree.has("today") ? LocalDate.parse(tree.path("today").asString()) : DAY,
                options(tree.path("options")),
                IntStream.range(0, turns.size())
                        .mapToObj(i -> turn(file.problem("/turns/" + i, "").line(), turns.get(i)))
                        .toList());
    }

    private static Turn turn(int line, JsonNode turn) {
        var user = turn.path("user");
        return new Turn(
                line,
                user(user),
                user.isString() ? user.asString() : user.toString(),
                texts(turn.path("bot")),
                texts(turn.path("calls")),
                given(turn.path("results")),
                turn.path("refused").asBoolean(false),
                pairs(turn.path("slots")),
                turn.path("end").asString(End.NOT.written()));
    }

    private static User user(JsonNode user) {
        if (user.isString()) {
            return new User.Words(user.asString());
        } else if (user.has("tap")) {
            return new User.Tap(user.path("tap").asString(), 0);
        } else if (user.has("old")) {
            return new User.Tap(user.path("old").asString(), 1);
        }
        var files = user.path("files");
        if (!user.has("start")) {
            return new User.Files(files(files), user.path("words").asString(""));
        }
        var flow = user.path("start").asString();
        return files.isMissingNode()
                ? User.starts(flow, user.path("with").asString(""))
                : new User.FilesFor(flow, given(user.path("given")), files(files));
    }

    private static List<SentFile> files(JsonNode files) {
        return StreamSupport.stream(files.spliterator(), false)
                .map(file -> file.isString()
                        ? new SentFile(file.asString(), 1)
                        : new SentFile(
                                file.path("name").asString(), file.path("mb").asInt()))
                .toList();
    }

    /** Options as a flow writes them: words by choice; the first word is the label. */
    private static Map<String, List<VerbOption>> options(JsonNode verbs) {
        var options = new LinkedHashMap<String, List<VerbOption>>();
        verbs.properties()
                .forEach(verb -> options.put(
                        verb.getKey(),
                        verb.getValue().properties().stream()
                                .map(option -> option(option.getKey(), texts(option.getValue())))
                                .toList()));
        return options;
    }

    private static VerbOption option(String choice, List<String> words) {
        return new VerbOption(choice, words.isEmpty() ? choice : words.getFirst(), words);
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static Map<String, String> given(JsonNode map) {
        var given = new LinkedHashMap<String, String>();
        pairs(map).forEach((name, value) -> given.put(name, Objects.requireNonNullElse(value, "")));
        return given;
    }

    private static Map<String, @Nullable String> pairs(JsonNode map) {
        var pairs = new LinkedHashMap<String, @Nullable String>();
        map.properties()
                .forEach(pair -> pairs.put(pair.getKey(), pair.getValue().asString(null)));
        return pairs;
    }

    /** What is wrong with the turn of this number (from 1). */
    Problem problem(int number, String reason) {
        var turn = turns.get(number - 1);
        return new Problem(
                file, turn.line(), "case «" + name + "», turn " + number + " «" + turn.written() + "»: " + reason);
    }
}
