package org.ngoaingu.conversation.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.conversation.engine.Session.Frame;

/** Plays flows, one turn at a time. Holds no state: the same session and input give the same outcome. */
public final class Engine {

    private final Map<String, Flow> flows;
    private final Limits limits;

    public Engine(Map<String, Flow> flows, Limits limits) {
        this.flows = Map.copyOf(flows);
        this.limits = limits;
    }

    /** Takes one input. */
    public Outcome turn(Session session, Input input, Locale language, LocalDate today) {
        return new Turn(flows, limits, current(session), language, today).take(input);
    }

    /** Goes on after a verb was called. */
    public Outcome resume(Outcome.Ask ask, Map<String, Object> results, Locale language, LocalDate today) {
        return new Turn(flows, limits, ask.session(), language, today).resume(ask, results);
    }

    /** The flow that speaks, if any is under way. */
    public @Nullable Flow speaking(Session session) {
        var current = current(session);
        return current.isIdle() ? null : flows.get(current.top().flow());
    }

    /** The slot that is asked for, if a question is open. */
    public @Nullable Slot asked(Session session) {
        var flow = speaking(session);
        var asked = session.asked();
        return flow == null
                        || asked == null
                        || asked.frame() != current(session).top().number()
                ? null
                : flow.slot(asked.slot());
    }

    /** The session under the flows of today: what an edit took away or changed is dropped or read again. */
    private Session current(Session session) {
        var stack = new ArrayList<Frame>();
        for (var frame : session.stack()) {
            var flow = flows.get(frame.flow());
            if (flow != null) {
                stack.add(renamed(flow, frame));
            }
        }
        return new Session(stack, session.asked(), session.numbers(), session.failures());
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
