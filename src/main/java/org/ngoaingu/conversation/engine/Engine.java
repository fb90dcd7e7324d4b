package org.ngoaingu.conversation.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.conversation.engine.Outcome.Answered;
import org.ngoaingu.conversation.engine.Outcome.Pending;
import org.ngoaingu.conversation.engine.Outcome.Wanted;
import org.ngoaingu.conversation.engine.Scene.Unanswered;
import org.ngoaingu.conversation.engine.Session.Asked;
import org.ngoaingu.conversation.engine.Session.Frame;

/**
 * Plays flows, one turn at a time. Holds no state: the same session, input and answers give the same outcome. A turn that
 * lacks an answer ends in a question to the host and is played from its beginning when the answer is there.
 */
public final class Engine {

    private final Map<String, Flow> flows;
    private final Limits limits;
    private final Trail trail;

    public Engine(Map<String, Flow> flows, Limits limits) {
        this(flows, limits, Trail.NONE);
    }

    public Engine(Map<String, Flow> flows, Limits limits, Trail trail) {
        this.flows = Map.copyOf(flows);
        this.limits = limits;
        this.trail = trail;
    }

    /** Takes one input. */
    public Outcome turn(Session session, Input input, Locale language, LocalDate today) {
        return play(new Pending(session, input, Map.of()), language, today);
    }

    /** Goes on when the host knows what was asked. */
    public Outcome resume(Outcome.Ask ask, Answered answer, Locale language, LocalDate today) {
        var answers = new LinkedHashMap<Wanted, Answered>(ask.pending().answers());
        answers.put(ask.wanted(), answer);
        return play(new Pending(ask.pending().session(), ask.pending().input(), answers), language, today);
    }

    private Outcome play(Pending turn, Locale language, LocalDate today) {
        var scene = new Scene(flows, limits, current(turn.session()), turn.answers(), language, today);
        try {
            return new Turn(scene, trail).take(turn.input());
        } catch (Unanswered unanswered) {
            return new Outcome.Ask(unanswered.wanted(), turn);
        }
    }

    /** The flow that speaks, if any is under way. */
    public @Nullable Flow speaking(Session session) {
        var current = current(session);
        return current.isIdle() ? null : flows.get(current.top().flow());
    }

    /** What is asked in the flow that speaks, if a question is open. */
    public Session.@Nullable Asked open(Session session) {
        return current(session).open();
    }

    /** The slot that is asked for, if its question is open. */
    public @Nullable Slot asked(Session session) {
        var flow = speaking(session);
        var open = open(session);
        return flow == null || open == null || open.kind() != Session.Kind.SLOT ? null : flow.slot(open.name());
    }

    /** The session under the flows of today: what an edit took away is dropped, what it renamed is found. */
    private Session current(Session session) {
        var stack = new ArrayList<Frame>();
        var asked = session.asked();
        for (var frame : session.stack()) {
            var flow = flows.get(frame.flow());
            if (flow != null) {
                stack.add(renamed(flow, frame));
                asked = asked != null && asked.frame() == frame.number() ? renamed(flow, asked) : asked;
            }
        }
        var expired = session.expired();
        return (expired == null || flows.containsKey(expired) ? session : session.forgetting())
                .stack(stack)
                .asking(asked);
    }

    private static Asked renamed(Flow flow, Asked asked) {
        return flow.slots().values().stream()
                .filter(slot -> asked.name().equals(slot.was()) && asked.kind() == Session.Kind.SLOT)
                .findFirst()
                .map(slot -> new Asked(asked.frame(), asked.kind(), slot.name(), asked.number(), asked.print()))
                .orElse(asked);
    }

    private static Frame renamed(Flow flow, Frame frame) {
        for (var slot : flow.slots().values()) {
            var old = slot.was() == null ? null : frame.values().get(slot.was());
            if (old != null && !frame.values().containsKey(slot.name())) {
                frame = frame.with(slot.name(), old).without(Objects.requireNonNull(slot.was()));
            }
        }
        return frame;
    }
}
