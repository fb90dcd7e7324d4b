package org.ngoaingu.conversation.host;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.ChatOwnerChanged;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.InboundHandler;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.ChoiceVerb;
import org.ngoaingu.conversation.Chosen;
import org.ngoaingu.conversation.DirectWords;
import org.ngoaingu.conversation.FileHandler;
import org.ngoaingu.conversation.FilesTaken;
import org.ngoaingu.conversation.SlotType;
import org.ngoaingu.conversation.StrangerHandler;
import org.ngoaingu.conversation.engine.Engine;
import org.ngoaingu.conversation.engine.Input;
import org.ngoaingu.conversation.engine.Outcome.Ended;
import org.ngoaingu.conversation.engine.Session;
import org.ngoaingu.conversation.engine.Session.Frame;
import org.ngoaingu.conversation.flows.Config;
import org.ngoaingu.conversation.flows.FlowSet;
import org.ngoaingu.conversation.flows.IntentFiles;
import org.ngoaingu.conversation.flows.Patterns;
import org.ngoaingu.conversation.flows.UnderstandingFiles;
import org.ngoaingu.conversation.flows.WordLists;
import org.ngoaingu.conversation.host.Sessions.Remembered;
import org.ngoaingu.conversation.reading.DateType;
import org.ngoaingu.conversation.reading.EnumType;
import org.ngoaingu.conversation.reading.FileType;
import org.ngoaingu.conversation.reading.NumberType;
import org.ngoaingu.conversation.reading.TextType;
import org.ngoaingu.platform.FlowFolder;
import org.ngoaingu.platform.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers messages by playing the flows: one message, one turn, inside the transaction of the channel. */
@Component
public class Conversations implements InboundHandler {

    private final Editions editions;
    private final Map<String, ChoiceVerb> choiceVerbs;
    private final Sessions sessions;
    private final NotUnderstood notUnderstood;
    private final Admission admission;
    private final HeldFiles heldFiles;
    private final Resuming resuming;
    private final Clock clock;
    private final ObjectProvider<StrangerHandler> strangers;
    private final ObjectProvider<FileHandler> files;
    private final ObjectProvider<DirectWords> directWords;

    Conversations(
            Editions editions,
            ObjectProvider<ChoiceVerb> choiceVerbs,
            Admission admission,
            HeldFiles heldFiles,
            ObjectProvider<StrangerHandler> strangers,
            ObjectProvider<FileHandler> files,
            ObjectProvider<DirectWords> directWords,
            JdbcClient jdbc,
            Texts texts,
            Clock clock) {
        this.editions = editions;
        this.choiceVerbs = choiceVerbs.stream().collect(Collectors.toUnmodifiableMap(ChoiceVerb::owner, verb -> verb));
        this.sessions = new Sessions(jdbc, clock);
        this.notUnderstood = new NotUnderstood(jdbc);
        this.admission = admission;
        this.heldFiles = heldFiles;
        this.resuming = new Resuming(new Drafts(jdbc, clock), texts);
        this.clock = clock;
        this.strangers = strangers;
        this.files = files;
        this.directWords = directWords;
    }

    /** Another person speaks here, or nobody: what was under way is nobody's business any more. */
    @EventListener
    void forget(ChatOwnerChanged changed) {
        sessions.forget(changed.chat());
    }

    /** What understands typed words under these flows. */
    public static Interpreter interpreter(FlowFolder folder, Config config, FlowSet flows, Engine engine) {
        return new Interpreter(
                flows,
                engine,
                UnderstandingFiles.learn(folder, config),
                IntentFiles.of(folder).answers(),
                new Repairs(Patterns.words(folder)));
    }

    /** The slot types of this room and those that other rooms bring. */
    public static List<SlotType> allTypes(FlowFolder folder, List<SlotType> others) {
        var all = new ArrayList<SlotType>(List.of(
                TextType.TEXT,
                TextType.SENTENCE,
                NumberType.INT,
                NumberType.DECIMAL,
                new DateType(),
                new FileType(),
                EnumType.yesNo(WordLists.of(folder, "_types.yml", "/yes_no"))));
        all.addAll(others);
        return all;
    }

    @Override
    public List<Reply> handle(Inbound message) {
        var who = message.who();
        if (who == null) {
            return strangers.getObject().meet(message);
        } else if (message.text().isEmpty()
                && message.choice() == null
                && message.files().isEmpty()) {
            return List.of();
        }
        var edition = editions.current();
        var turn = new OneMessage(
                edition, message, sessions.of(message.chat(), edition.config().idle()), LocalDate.now(clock));
        var done = turn.done();
        var waiting = edition.waiting(done.session(), clock.instant());
        sessions.save(message.chat(), new Remembered(done.session(), turn.pending), waiting);
        resuming.after(done, edition.flows(), message);
        heldFiles.keep(done.session(), edition.filesUntil(done.session(), clock.instant()));
        heldFiles.drop(turn.givenUp(done));
        return turn.withOffer(done);
    }

    /** The one turn that a message is. */
    private final class OneMessage {

        private final Edition edition;
        private final Inbound message;
        private final Session session;
        private final LocalDate today;
        private Input.@Nullable Begin pending;
        private List<Frame> discarded = List.of();

        OneMessage(Edition edition, Inbound message, Remembered remembered, LocalDate today) {
            this.edition = edition;
            this.message = message;
            this.session = resuming.here(remembered.session(), edition.flows(), message);
            this.pending = remembered.pending();
            this.today = today;
        }

        Turns.Done done() {
            if (!message.files().isEmpty()) {
                return files();
            }
            return message.choice() == null ? typed() : chosen(message.choice());
        }

        /** The runs that the turn gave up for good. */
        List<Frame> givenUp(Turns.Done done) {
            var cancelled = done.ended().stream()
                    .filter(ended -> ended.how() == Ended.How.CANCELLED)
                    .map(Ended::run)
                    .collect(Collectors.toSet());
            return Stream.concat(
                            discarded.stream(),
                            session.stack().stream().filter(frame -> cancelled.contains(frame.run())))
                    .toList();
        }

        /** Who comes back to a flow that has ended meanwhile may take it up again. */
        List<Reply> withOffer(Turns.Done done) {
            var expired = session.expired();
            var told =
                    done.said().stream().anyMatch(said -> said.message().key().equals("pattern.expired"));
            var replies = new ArrayList<>(done.replies());
            if (expired != null && told) {
                resuming.of(expired, edition.flows(), message)
                        .ifPresent(draft -> replies.add(resuming.offer(draft, message)));
            }
            return replies;
        }

        private Turns.Done play(@Nullable Input input, List<Reply> before) {
            var admitted = input == null ? null : admitted(input);
            if (admitted instanceof Input.Begin begin) {
                var draft = resuming.of(begin.flow(), edition.flows(), message);
                if (draft.isPresent()) {
                    pending = begin;
                    return Turns.Done.of(session, List.of(resuming.offer(draft.get(), message)));
                }
            }
            return edition.turns().play(session, admitted, message, today, before);
        }

        private Input admitted(Input input) {
            return admission.admit(input, edition.flows(), Objects.requireNonNull(message.who()), today);
        }

        private Turns.Done resume(Resuming.Way way, String flow) {
            if (admitted(new Input.Begin(flow, Map.of())) instanceof Input.Remark remark) {
                return play(remark, List.of());
            }
            var step = resuming.answered(way, flow, pending, session, edition.flows(), message);
            pending = null;
            discarded = step.discarded();
            return edition.turns().play(step.session(), step.input(), message, today, step.said());
        }

        private Turns.Done files() {
            var speaking = edition.engine().speaking(session);
            if (speaking != null && speaking.slots().values().stream().anyMatch(slot -> slot.files() != null)) {
                return play(new Input.Files(heldFiles.attached(message.files())), List.of());
            }
            return switch (files.getObject().take(message)) {
                case FilesTaken.Answered answered -> Turns.Done.of(session, answered.replies());
                case FilesTaken.Begins begins ->
                    play(new Input.Begin(begins.flow(), begins.given(), heldFiles.attached(begins.files())), List.of());
            };
        }

        private Turns.Done typed() {
            var direct = session.isIdle() ? taken() : Optional.<List<Reply>>empty();
            if (direct.isPresent()) {
                return Turns.Done.of(session, direct.get());
            }
            var way = pending == null
                    ? Optional.<Resuming.Way>empty()
                    : edition.interpreter().way(message.text());
            if (way.isPresent()) {
                return resume(way.get(), Objects.requireNonNull(pending).flow());
            }
            var heard = edition.interpreter().typed(message.text(), session, message.language(), today);
            if (!heard.offered().isEmpty()) {
                var words = edition.interpreter().withoutNames(message.text());
                notUnderstood.note(words, heard.offered(), today, edition.config());
            }
            return play(heard.input(), List.of());
        }

        private Optional<List<Reply>> taken() {
            return directWords.stream()
                    .flatMap(words -> words.take(message).stream())
                    .findFirst();
        }

        private Turns.Done chosen(String data) {
            var parts = data.split(":", 3);
            if (parts.length < 3) {
                return play(Interpreter.remark("pattern.unknown_button"), List.of());
            }
            var choice = parts[2];
            if (parts[0].equals(Turns.OWNER) && parts[1].equals(Resuming.ID)) {
                var names = choice.split("\\.", 2);
                return Resuming.Way.of(names[0])
                        .map(way -> resume(way, names[names.length - 1]))
                        .orElseGet(() -> play(Interpreter.remark("pattern.unknown_button"), List.of()));
            } else if (parts[0].equals(Turns.OWNER)) {
                return play(Turns.tap(parts[1], choice), List.of());
            }
            var verb = choiceVerbs.get(parts[0]);
            return verb == null
                    ? play(edition.interpreter().chosen(parts[0], parts[1], choice), List.of())
                    : play(null, verb.choose(new Chosen(parts[1], choice, message, today)));
        }
    }
}
