package org.ngoaingu.conversation.tools;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.engine.Attached;
import org.ngoaingu.conversation.engine.Engine;
import org.ngoaingu.conversation.engine.Input;
import org.ngoaingu.conversation.engine.Outcome.Ended;
import org.ngoaingu.conversation.engine.Outcome.Said;
import org.ngoaingu.conversation.engine.Session;
import org.ngoaingu.conversation.engine.Trail;
import org.ngoaingu.conversation.host.Interpreter;
import org.ngoaingu.conversation.host.SessionJson;
import org.ngoaingu.conversation.host.Turns;
import org.ngoaingu.staff.PersonId;

/** One chat with the flows, its verbs played by stand-ins. The session is written and read between turns. */
public final class Player {

    private static final ChatId CHAT = new ChatId(new UUID(0, 0));
    private static final PersonId PERSON = new PersonId(1);

    private final Locale language;
    private final LocalDate today;
    private final Interpreter interpreter;
    private final Turns turns;
    private final List<Call> calls = new ArrayList<>();
    private Session session = Session.NEW;

    Player(Stage stage, Locale language, LocalDate today, Answers answers, Trail trail) {
        this.language = language;
        this.today = today;
        this.interpreter = stage.interpreter();
        var limits = stage.config().limits();
        var standIns = stage.verbs().stream()
                .<Verb>map(verb -> new StandIn(verb, answers, calls::add))
                .toList();
        this.turns = new Turns(new Engine(stage.flows().flows(), limits, trail), limits, standIns, stage.texts());
    }

    /**
     * What came of a turn.
     *
     * @param said what the flows said
     * @param replies the same as it would be sent
     * @param calls verbs called by steps
     * @param ended runs of flows that are no more under way
     * @param end how the last flow under way ended
     */
    public record Played(List<Said.Spoken> said, List<Reply> replies, List<Call> calls, List<Ended> ended, End end) {

        /** Keys of the texts said, in their order. */
        public List<String> keys() {
            return said.stream().map(one -> one.message().key()).toList();
        }
    }

    /** Plays one turn. */
    public Played turn(User user) {
        calls.clear();
        var message = new Inbound(CHAT, PERSON, language, user instanceof User.Words words ? words.text() : "", null);
        var done = turns.play(session, input(user), message, today, List.of());
        session = SessionJson.read(SessionJson.write(done.session()));
        var called = calls.stream().filter(Call::isOfAStep).toList();
        return new Played(done.said(), done.replies(), called, done.ended(), End.of(done.ended(), session));
    }

    private Input input(User user) {
        return switch (user) {
            case User.Words words ->
                interpreter.typed(words.text(), session, language, today).input();
            case User.Tap tap -> Turns.tap(String.valueOf(question() - tap.ago()), tap.choice());
            case User.Press press -> pressed(press.data().split(":", 3));
            case User.Files files ->
                new Input.Files(
                        attached(files.files()), interpreter.besideFiles(files.words(), session, language, today));
            case User.FilesFor sent -> new Input.Begin(sent.flow(), sent.given(), attached(sent.files()));
        };
    }

    private static List<Attached> attached(List<SentFile> files) {
        return files.stream().map(SentFile::attached).toList();
    }

    private Input pressed(String[] data) {
        return data[0].equals(Turns.OWNER)
                ? Turns.tap(data[1], data[2])
                : interpreter.chosen(data[0], data[1], data[2]);
    }

    /** Number of the open question; without one that of the review sent last, whose button is still there. */
    private int question() {
        var asked = session.asked();
        if (asked != null) {
            return asked.number();
        }
        return session.spent().isEmpty() ? 0 : session.spent().getLast();
    }

    Session session() {
        return session;
    }

    /** The values of the flow that speaks, by slot; none while it is idle. */
    public Map<String, Object> slots() {
        return session.isIdle()
                ? Map.of()
                : session.stack().getLast().values().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, slot -> slot.getValue().value()));
    }
}
