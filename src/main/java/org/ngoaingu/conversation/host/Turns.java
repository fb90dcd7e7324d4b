package org.ngoaingu.conversation.host;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.engine.Engine;
import org.ngoaingu.conversation.engine.Input;
import org.ngoaingu.conversation.engine.Limits;
import org.ngoaingu.conversation.engine.Outcome;
import org.ngoaingu.conversation.engine.Outcome.Ended;
import org.ngoaingu.conversation.engine.Outcome.Said;
import org.ngoaingu.conversation.engine.Session;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;

/** Plays one turn to its end: has answered what the engine asks for, and words what is said. */
public final class Turns {

    /** Owner of the buttons of an open question. */
    public static final String OWNER = "s";

    private final Engine engine;
    private final Limits limits;
    private final Answering answering;
    private final Wording wording;

    /** Turns in which nothing happens in earnest, whatever the verbs do. */
    public Turns(Engine engine, Limits limits, List<Verb> verbs, Texts texts) {
        this(engine, limits, new Answering(verbs, texts, null, null), texts);
    }

    Turns(Engine engine, Limits limits, Answering answering, Texts texts) {
        this.engine = engine;
        this.limits = limits;
        this.answering = answering;
        this.wording = new Wording(texts);
    }

    /**
     * The turn.
     *
     * @param session after it
     * @param replies what is sent
     * @param said what of that the flows said, before it was worded
     * @param ended runs that were under way and are no more
     */
    public record Done(Session session, List<Reply> replies, List<Said.Spoken> said, List<Ended> ended) {

        static Done of(Session session, List<Reply> replies) {
            return new Done(session, replies, List.of(), List.of());
        }
    }

    /** The button of a question; a number that cannot be read is an old one. */
    public static Input tap(String number, String choice) {
        return new Input.Tap(number.matches("\\d{1,9}") ? Integer.parseInt(number) : -1, choice);
    }

    /**
     * Plays the turn.
     *
     * @param input absent: only the open question is asked again, if there is one
     * @param before replies that stand before all others
     */
    public Done play(Session session, @Nullable Input input, Inbound message, LocalDate today, List<Reply> before) {
        if (input == null && session.isIdle()) {
            return Done.of(session, before);
        }
        var language = message.language();
        var found = answering.new InTurn(message, today);
        var outcome = engine.turn(session, input == null ? new Input.Repeat() : input, language, today);
        for (int asks = 0; outcome instanceof Outcome.Ask ask; asks++) {
            if (asks == limits.asks()) {
                return tooLong(session, language, before);
            }
            outcome = engine.resume(ask, found.answer(ask.wanted()), language, today);
        }
        var over = (Outcome.Over) outcome;
        var replies = new ArrayList<>(before);
        replies.addAll(wording.replies(over.said(), language, found));
        return new Done(over.session(), replies, spoken(over.said()), over.ended());
    }

    private Done tooLong(Session session, Locale language, List<Reply> before) {
        var said = new Said.Text(Message.of("pattern.too_long_a_turn"), List.of());
        var replies = new ArrayList<>(before);
        replies.add(wording.reply(List.of(said), language));
        var ended = session.stack().stream()
                .map(frame -> new Ended(frame.flow(), frame.run(), Ended.How.KEPT))
                .toList();
        return new Done(session.forgotten(null), replies, List.of(said), ended);
    }

    private static List<Said.Spoken> spoken(List<Said> said) {
        var spoken = new ArrayList<Said.Spoken>();
        for (var one : said) {
            if (one instanceof Said.Spoken words) {
                spoken.add(words);
            }
        }
        return spoken;
    }
}
