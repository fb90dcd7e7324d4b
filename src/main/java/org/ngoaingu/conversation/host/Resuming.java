package org.ngoaingu.conversation.host;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.engine.Input;
import org.ngoaingu.conversation.engine.Outcome.Ended;
import org.ngoaingu.conversation.engine.Session;
import org.ngoaingu.conversation.engine.Session.Frame;
import org.ngoaingu.conversation.flows.FlowSet;
import org.ngoaingu.conversation.host.Drafts.Draft;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;

/**
 * Drafts across turns: kept up to date while a flow is under way, and offered when the person wants that flow again.
 * Their buttons are {@code s:draft:continue.FLOW}, {@code restart.} and {@code discard.}.
 */
final class Resuming {

    /** In a button, instead of the number of a question. */
    static final String ID = "draft";

    private final Drafts drafts;
    private final Texts texts;

    Resuming(Drafts drafts, Texts texts) {
        this.drafts = drafts;
        this.texts = texts;
    }

    /** What somebody wants to do with a draft. */
    enum Way {
        CONTINUE,
        RESTART,
        DISCARD;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Way> of(String word) {
            return List.of(values()).stream()
                    .filter(way -> way.word().equals(word))
                    .findFirst();
        }
    }

    /**
     * What is done with the draft: said, then played on that session.
     *
     * @param discarded what nobody takes up any more
     */
    record Step(Session session, @Nullable Input input, List<Reply> said, List<Frame> discarded) {}

    /** The person's draft of the flow, if it keeps drafts. */
    Optional<Draft> of(String flow, FlowSet flows, Inbound message) {
        var person = message.person();
        var known = flows.flows().get(flow);
        return person == null || known == null || !known.keepsDraft() ? Optional.empty() : drafts.of(person, flow);
    }

    /** «Anh/chị đang làm dở …, tiếp tục?» */
    Reply offer(Draft draft, Inbound message) {
        var language = message.language();
        var text = Message.of("pattern.resume", "flow", Message.of(draft.flow() + ".title"));
        return new Reply(
                texts.say(language, text),
                List.of(Way.values()).stream()
                        .map(way -> new Choice(
                                Turns.OWNER + ":" + ID + ":" + way.word() + "." + draft.flow(),
                                texts.say(language, Message.of("pattern." + way.word()))))
                        .toList());
    }

    /**
     * The person has answered the offer.
     *
     * @param pending what was asked for when the draft stood in the way
     */
    Step answered(
            Way way, String flow, Input.@Nullable Begin pending, Session session, FlowSet flows, Inbound message) {
        var draft = of(flow, flows, message);
        if (draft.isEmpty()) {
            return new Step(session, null, List.of(said(message, "pattern.draft_gone")), List.of());
        }
        var wanted = pending != null && pending.flow().equals(flow) ? pending : new Input.Begin(flow, Map.of());
        var run = draft.get().run();
        var underWay = session.run(run);
        var without = session.without(underWay);
        return switch (way) {
            case CONTINUE -> {
                var frames = underWay.isEmpty() ? draft.get().frames() : underWay;
                yield new Step(without, new Input.TakeUp(frames, wanted.files()), List.of(), List.of());
            }
            case RESTART -> {
                drafts.drop(run);
                yield new Step(without, wanted, List.of(), draft.get().frames());
            }
            case DISCARD -> {
                drafts.drop(run);
                var said = List.of(said(message, "pattern.discarded"));
                yield new Step(without, null, said, draft.get().frames());
            }
        };
    }

    /** Without the runs that the person has taken up in another chat meanwhile. */
    Session here(Session session, FlowSet flows, Inbound message) {
        var here = session;
        for (var frame : session.stack()) {
            var flow = flows.flows().get(frame.flow());
            var chat = flow == null || !flow.keepsDraft() || frame.caller() != null ? null : drafts.chatOf(frame.run());
            if (chat != null && !chat.equals(message.chat())) {
                here = here.without(here.run(frame.run()));
            }
        }
        return here;
    }

    /** Keeps the drafts as the turn has left them. */
    void after(Turns.Done done, FlowSet flows, Inbound message) {
        for (var ended : done.ended()) {
            if (ended.how() != Ended.How.KEPT) {
                drafts.drop(ended.run());
            }
        }
        var person = message.person();
        for (var frame : done.session().stack()) {
            var flow = flows.flows().get(frame.flow());
            if (person != null
                    && flow != null
                    && flow.keepsDraft()
                    && frame.caller() == null
                    && !frame.values().isEmpty()) {
                drafts.save(person, message.chat(), done.session().run(frame.run()));
            }
        }
    }

    private Reply said(Inbound message, String key) {
        return Reply.of(texts.say(message.language(), Message.of(key)));
    }
}
