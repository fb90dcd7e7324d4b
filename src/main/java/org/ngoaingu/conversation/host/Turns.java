package org.ngoaingu.conversation.host;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.StartChoice;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.engine.Engine;
import org.ngoaingu.conversation.engine.Input;
import org.ngoaingu.conversation.engine.Limits;
import org.ngoaingu.conversation.engine.Outcome;
import org.ngoaingu.conversation.engine.Outcome.Said;
import org.ngoaingu.conversation.engine.Session;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;

/** Plays one turn to its end: calls the verbs that the engine asks for and words what is said. */
final class Turns {

    /** Owner of the buttons of an open question. */
    static final String OWNER = "s";

    private static final int CHOICE_BYTES = 64;

    private final Engine engine;
    private final Limits limits;
    private final Map<String, Verb> verbs;
    private final Texts texts;

    Turns(Engine engine, Limits limits, List<Verb> verbs, Texts texts) {
        this.engine = engine;
        this.limits = limits;
        this.verbs = verbs.stream().collect(Collectors.toUnmodifiableMap(Verb::name, Function.identity()));
        this.texts = texts;
    }

    /** The session after the turn and what is sent. */
    record Done(Session session, List<Reply> replies) {}

    /** The button of a question; a number that cannot be read is an old one. */
    static Input tap(String number, String choice) {
        return new Input.Tap(number.matches("\\d{1,9}") ? Integer.parseInt(number) : -1, choice);
    }

    /**
     * Plays the turn.
     *
     * @param input absent: only the open question is asked again, if there is one
     * @param before replies that stand before all others
     */
    Done play(Session session, @Nullable Input input, Inbound message, LocalDate today, List<Reply> before) {
        var replies = new ArrayList<>(before);
        if (input == null && session.isIdle()) {
            return new Done(session, replies);
        }
        var language = message.language();
        var outcome = engine.turn(session, input == null ? new Input.Repeat() : input, language, today);
        for (int asks = 0; outcome instanceof Outcome.Ask ask; asks++) {
            word(ask.said(), language, replies);
            if (asks == limits.asks()) {
                replies.add(Reply.of(texts.say(language, Message.of("pattern.too_long_a_turn"))));
                return new Done(SessionJson.forgotten(ask.session()), replies);
            }
            var verb = Objects.requireNonNull(
                    verbs.get(ask.step().verb()), ask.step().verb());
            var result = verb.call(new VerbCall(verb.name(), ask.arguments(), message, today));
            replies.addAll(result.replies());
            outcome = engine.resume(ask, result.values(), language, today);
        }
        word(outcome.said(), language, replies);
        return new Done(outcome.session(), replies);
    }

    /** What is said in one go is one message; its buttons are those of the last text that has some. */
    private void word(List<Said> said, Locale language, List<Reply> replies) {
        if (said.isEmpty()) {
            return;
        }
        var text = said.stream().map(one -> texts.say(language, one.message())).collect(Collectors.joining("\n\n"));
        var choices = new ArrayList<Choice>();
        for (var one : said) {
            switch (one) {
                case Said.Question question ->
                    question.options()
                            .forEach(option -> choices.add(new Choice(
                                    data(question.number(), option.choice()), texts.say(language, option.label()))));
                case Said.Text plain ->
                    plain.offer()
                            .forEach(intent -> choices.add(
                                    StartChoice.intent(intent, texts.say(language, Message.of("intent." + intent)))));
            }
        }
        replies.add(new Reply(text, choices));
    }

    private static String data(int number, String choice) {
        var data = OWNER + ":" + number + ":" + choice;
        if (data.length() > CHOICE_BYTES) {
            throw new IllegalStateException("too long for a button: " + data);
        }
        return data;
    }
}
