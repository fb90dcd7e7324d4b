package org.ngoaingu.conversation.host;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.Chosen;
import org.ngoaingu.conversation.FilesTaken;
import org.ngoaingu.conversation.engine.Input;
import org.ngoaingu.conversation.engine.Outcome.Ended;
import org.ngoaingu.conversation.engine.Session;
import org.ngoaingu.conversation.engine.Session.Frame;
import org.ngoaingu.conversation.host.Sessions.Remembered;

/** The one turn that a message is: what it means, played to the next question. */
final class OneMessage {

    private final MessageParts parts;
    private final Edition edition;
    private final Inbound message;
    private final Session session;
    private final LocalDate today;
    private Input.@Nullable Begin pending;
    private List<Frame> discarded = List.of();

    OneMessage(MessageParts parts, Edition edition, Inbound message, Remembered remembered, LocalDate today) {
        this.parts = parts;
        this.edition = edition;
        this.message = message;
        this.session = parts.resuming().here(remembered.session(), edition.flows(), message);
        this.pending = remembered.pending();
        this.today = today;
    }

    Turns.Done done() {
        if (!message.files().isEmpty()) {
            return files();
        }
        return message.choice() == null ? typed() : chosen(message.choice());
    }

    /** The flow that waits until the person has said what becomes of its draft. */
    Input.@Nullable Begin pending() {
        return pending;
    }

    /** The runs that the turn gave up for good. */
    List<Frame> givenUp(Turns.Done done) {
        var cancelled = done.ended().stream()
                .filter(ended -> ended.how() == Ended.How.CANCELLED)
                .map(Ended::run)
                .collect(Collectors.toSet());
        return Stream.concat(
                        discarded.stream(), session.stack().stream().filter(frame -> cancelled.contains(frame.run())))
                .toList();
    }

    private Turns.Done play(@Nullable Input input, List<Reply> before) {
        var admitted = input == null ? null : admitted(input);
        if (admitted instanceof Input.Begin begin) {
            var draft = parts.resuming().of(begin.flow(), edition.flows(), message);
            if (draft.isPresent()) {
                pending = begin;
                return Turns.Done.of(session, List.of(parts.resuming().offer(draft.get(), message)));
            }
        }
        return edition.turns().play(session, admitted, message, today, before);
    }

    private Input admitted(Input input) {
        return parts.admission().admit(input, edition.flows(), Objects.requireNonNull(message.who()), today);
    }

    private Turns.Done resume(Resuming.Way way, String flow) {
        if (admitted(new Input.Begin(flow, Map.of())) instanceof Input.Remark remark) {
            return play(remark, List.of());
        }
        var step = parts.resuming().answered(way, flow, pending, session, edition.flows(), message);
        pending = null;
        discarded = step.discarded();
        return edition.turns().play(step.session(), step.input(), message, today, step.said());
    }

    private Turns.Done files() {
        var speaking = edition.engine().speaking(session);
        if (speaking != null && speaking.slots().values().stream().anyMatch(slot -> slot.files() != null)) {
            var given = edition.interpreter().besideFiles(message.text(), session, message.language(), today);
            return play(new Input.Files(parts.heldFiles().attached(message.files()), given), List.of());
        }
        return switch (parts.files().getObject().take(message)) {
            case FilesTaken.Answered answered -> Turns.Done.of(session, answered.replies());
            case FilesTaken.Begins begins ->
                play(
                        new Input.Begin(
                                begins.flow(), begins.given(), parts.heldFiles().attached(begins.files())),
                        List.of());
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
            parts.notUnderstood().note(words, heard.offered(), today, edition.config());
        }
        return play(heard.input(), List.of());
    }

    private Optional<List<Reply>> taken() {
        return parts.directWords().stream()
                .flatMap(words -> words.take(message).stream())
                .findFirst();
    }

    private Turns.Done chosen(String data) {
        var named = data.split(":", 3);
        if (named.length < 3) {
            return play(Interpreter.remark("pattern.unknown_button"), List.of());
        }
        var choice = named[2];
        if (named[0].equals(Turns.OWNER) && named[1].equals(Resuming.ID)) {
            var names = choice.split("\\.", 2);
            return Resuming.Way.of(names[0])
                    .map(way -> resume(way, names[names.length - 1]))
                    .orElseGet(() -> play(Interpreter.remark("pattern.unknown_button"), List.of()));
        } else if (named[0].equals(Turns.OWNER)) {
            return play(Turns.tap(named[1], choice), List.of());
        }
        var verb = parts.choiceVerbs().get(named[0]);
        return verb == null
                ? play(edition.interpreter().chosen(named[0], named[1], choice), List.of())
                : play(null, verb.choose(new Chosen(named[1], choice, message, today)));
    }
}
