package org.ngoaingu.conversation.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.ngoaingu.conversation.Effect;
import org.ngoaingu.conversation.engine.Flow;
import org.ngoaingu.conversation.engine.Outcome.Ended;
import org.ngoaingu.conversation.engine.Outcome.Said;
import org.ngoaingu.conversation.engine.Session;
import org.ngoaingu.conversation.engine.Session.Frame;
import org.ngoaingu.conversation.engine.Slot;
import org.ngoaingu.conversation.engine.Step;
import org.ngoaingu.conversation.tools.Player.Played;
import org.ngoaingu.platform.Message;

/** Watches a chat: what happens once in a run happens once, and with exactly what the review showed before. */
final class Onces {

    private final Stage stage;
    private final Set<String> done = new HashSet<>();
    private Map<String, Object> shown = Map.of();

    Onces(Stage stage) {
        this.stage = stage;
    }

    /** How often something was done. */
    int count() {
        return done.size();
    }

    void note(String place, Session before, Played played, Session after) {
        for (var call : played.calls()) {
            if (call.verb().effect() == Effect.ONCE) {
                var flow = flow(call);
                if (!call.refused()) {
                    var run = run(flow, before, played, after);
                    assertThat(done.add(run + " " + call.verb().name()))
                            .as("%s: %s once", place, call)
                            .isTrue();
                }
                if (flow.everyStep().anyMatch(Step.Review.class::isInstance)) {
                    assertThat(shown).as("%s: what the review showed", place).containsAllEntriesOf(sent(flow, call));
                }
            }
        }
        played.said().forEach(this::noteReview);
    }

    private void noteReview(Said.Spoken said) {
        if (said instanceof Said.Question question && !question.lines().isEmpty()) {
            shown = new HashMap<>();
            question.lines().stream()
                    .filter(line -> line.key().equals("pattern.line"))
                    .forEach(line -> shown.put(
                            ((Message) Objects.requireNonNull(line.arguments().get("label"))).key(),
                            Objects.requireNonNull(line.arguments().get("value"))));
        }
    }

    private Flow flow(Call call) {
        return stage.flows().flows().values().stream()
                .filter(flow -> step(flow, call).findFirst().isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Step.Call> step(Flow flow, Call call) {
        return flow.everyStep()
                .flatMap(step -> step instanceof Step.Call it
                                && it.verb().equals(call.verb().name())
                        ? Stream.of(it)
                        : Stream.of());
    }

    /** The run that spoke before, or one that began and went all the way in this turn. */
    private static String run(Flow flow, Session before, Played played, Session after) {
        if (!before.isIdle() && before.stack().getLast().flow().equals(flow.name())) {
            return before.stack().getLast().run();
        }
        return Stream.concat(
                        after.stack().stream()
                                .filter(frame -> frame.flow().equals(flow.name()))
                                .map(Frame::run),
                        played.ended().stream()
                                .filter(ended -> ended.flow().equals(flow.name()))
                                .map(Ended::run))
                .findFirst()
                .orElseThrow();
    }

    /** What the verb got, as a review shows it. */
    private Map<String, Object> sent(Flow flow, Call call) {
        var sent = new HashMap<String, Object>();
        step(flow, call).findFirst().orElseThrow().with().forEach((argument, name) -> {
            var value = call.arguments().get(argument);
            if (value != null) {
                sent.put(flow.text("label." + name), asShown(Objects.requireNonNull(flow.slot(name)), value));
            }
        });
        return sent;
    }

    private Object asShown(Slot slot, Object value) {
        if (value instanceof List<?> files) {
            return Message.of("pattern.files", "count", files.size());
        }
        var option = slot.options().get(String.valueOf(value));
        if (option != null) {
            return Message.of(option);
        }
        var from = slot.optionsFrom();
        return from == null
                ? slot.type().describe(value, Locale.of("vi"))
                : stage.transcripts().stream()
                        .flatMap(it -> it.options().getOrDefault(from.verb(), List.of()).stream())
                        .filter(offered -> offered.choice().equals(value))
                        .findFirst()
                        .orElseThrow()
                        .label();
    }
}
