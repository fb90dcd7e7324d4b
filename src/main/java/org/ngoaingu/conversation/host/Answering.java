package org.ngoaingu.conversation.host;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.Handover;
import org.ngoaingu.conversation.HandoverHandler;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.conversation.engine.Outcome.Answered;
import org.ngoaingu.conversation.engine.Outcome.Choosable;
import org.ngoaingu.conversation.engine.Outcome.Wanted;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;

/** Finds out what the engine cannot know: has verbs called, those of effect once only once, and people passed on. */
final class Answering {

    private final Map<String, Verb> verbs;
    private final Texts texts;
    private final @Nullable OnceRows once;
    private final @Nullable HandoverHandler people;

    /**
     * @param once absent where nothing is done in earnest
     * @param people absent where nobody is there
     */
    Answering(List<Verb> verbs, Texts texts, @Nullable OnceRows once, @Nullable HandoverHandler people) {
        this.verbs = verbs.stream().collect(Collectors.toUnmodifiableMap(Verb::name, Function.identity()));
        this.texts = texts;
        this.once = once;
        this.people = people;
    }

    /** What was found out in one turn: replies by what was wanted. */
    final class InTurn {

        private final Inbound message;
        private final LocalDate today;
        private final Map<Wanted, List<Reply>> replies = new HashMap<>();

        InTurn(Inbound message, LocalDate today) {
            this.message = message;
            this.today = today;
        }

        Answered answer(Wanted wanted) {
            return switch (wanted) {
                case Wanted.Call call -> call.once().isEmpty() || once == null ? call(call) : once(call, once);
                case Wanted.Person person -> person(person);
            };
        }

        List<Reply> replies(Wanted wanted) {
            return replies.getOrDefault(wanted, List.of());
        }

        private Answered once(Wanted.Call call, OnceRows rows) {
            var before = rows.take(call.once(), call.step());
            if (before.isPresent()) {
                return new Answered(before.get(), List.of(), Answered.State.ALREADY);
            }
            var answer = call(call);
            if (answer.state() == Answered.State.REFUSED) {
                rows.giveBack(call.once(), call.step());
            } else {
                rows.done(call.once(), call.step(), answer.values());
            }
            return answer;
        }

        private Answered call(Wanted.Call call) {
            var verb = Objects.requireNonNull(verbs.get(call.verb()), call.verb());
            var result = verb.call(new VerbCall(verb.name(), call.arguments(), message, today));
            replies.put(call, result.replies());
            return answered(result);
        }

        private static Answered answered(VerbResult result) {
            return new Answered(
                    result.values(),
                    result.options().stream()
                            .map(option ->
                                    new Choosable(option.choice(), option.label(), option.words(), option.shown()))
                            .toList(),
                    result.refused() ? Answered.State.REFUSED : Answered.State.DONE);
        }

        private Answered person(Wanted.Person person) {
            var language = message.language();
            replies.put(
                    person,
                    people == null
                            ? List.of()
                            : people.take(new Handover(
                                    message,
                                    texts.say(language, Message.of(person.flow() + ".title")),
                                    person.summary().stream()
                                            .map(line -> texts.say(language, line))
                                            .collect(Collectors.joining("\n")),
                                    person.run() + "/" + person.step(),
                                    today)));
            return Answered.of(Map.of());
        }
    }
}
