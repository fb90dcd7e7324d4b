package org.ngoaingu.conversation.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.conversation.engine.Outcome.Answered;
import org.ngoaingu.conversation.engine.Outcome.Choosable;
import org.ngoaingu.conversation.engine.Outcome.Ended;
import org.ngoaingu.conversation.engine.Outcome.Said;
import org.ngoaingu.conversation.engine.Outcome.Wanted;
import org.ngoaingu.conversation.engine.Session.Frame;
import org.ngoaingu.platform.Message;

/** What the parts of a turn work on: the session as it stands, what was said, what verbs have answered. */
final class Scene {

    private final Map<String, Flow> flows;
    private final Limits limits;
    private final Locale language;
    private final LocalDate today;
    private final Map<Wanted, Answered> answers;
    private final List<Said> said = new ArrayList<>();
    private final List<Ended> ended = new ArrayList<>();
    private Session session;

    Scene(
            Map<String, Flow> flows,
            Limits limits,
            Session session,
            Map<Wanted, Answered> answers,
            Locale language,
            LocalDate today) {
        this.flows = flows;
        this.limits = limits;
        this.session = session;
        this.answers = answers;
        this.language = language;
        this.today = today;
    }

    /** Ends this playing of the turn: it is played again when the answer is there. */
    static final class Unanswered extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Wanted wanted;

        private Unanswered(Wanted wanted) {
            super("", null, false, false);
            this.wanted = wanted;
        }

        Wanted wanted() {
            return wanted;
        }
    }

    Answered answer(Wanted wanted) {
        var answer = answers.get(wanted);
        if (answer == null) {
            throw new Unanswered(wanted);
        }
        return answer;
    }

    Answered answer(Lookup lookup) {
        return answer(new Wanted.Call(lookup.verb(), arguments(lookup.with()), "", ""));
    }

    /** What the slot may hold, asked of its verb. */
    List<Choosable> offered(Lookup lookup) {
        return answer(lookup).options();
    }

    Flow flow() {
        return flow(session.top().flow());
    }

    Flow flow(String name) {
        return Objects.requireNonNull(flows.get(name), name);
    }

    boolean knows(String flow) {
        return flows.containsKey(flow);
    }

    Frame top() {
        return session.top();
    }

    void top(Frame changed) {
        session = session.top(changed);
    }

    Session session() {
        return session;
    }

    void session(Session changed) {
        session = changed;
    }

    /** The slot whose value is asked for; absent when no question is open or it asks something else. */
    @Nullable
    Slot openSlot() {
        var open = session.open();
        return open == null || open.kind() != Session.Kind.SLOT ? null : flow().slot(open.name());
    }

    Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        top().values().forEach((name, filled) -> {
            if (flow().slot(name) != null) {
                values.put(name, filled.value());
            }
        });
        return values;
    }

    boolean wanted(Slot slot) {
        var when = slot.when();
        return when == null || when.holds(values(), today);
    }

    /** The values of the slots that are wanted and filled, by argument. */
    Map<String, Object> arguments(Map<String, String> with) {
        var arguments = new LinkedHashMap<String, Object>();
        with.forEach((argument, name) -> {
            var slot = flow().slot(name);
            var filled = top().values().get(name);
            if (slot != null && filled != null && wanted(slot)) {
                arguments.put(argument, filled.value());
            }
        });
        return arguments;
    }

    /** A text of the flow that speaks, its places filled from the slots. */
    Message text(String key) {
        return new Message(flow().text(key), shown());
    }

    private Map<String, Object> shown() {
        var shown = new LinkedHashMap<String, Object>();
        top().values().forEach((name, filled) -> {
            var slot = flow().slot(name);
            if (slot != null && slot.type().value().holds(filled.value())) {
                shown.put(
                        name, filled.label() == null ? slot.type().describe(filled.value(), language) : filled.label());
            }
        });
        return shown;
    }

    void say(Said one) {
        said.add(one);
    }

    void say(Message message) {
        said.add(new Said.Text(message, List.of()));
    }

    void say(String key) {
        say(Message.of(key));
    }

    /** Nothing is asked; where a flow has ended meanwhile, it is named. */
    void nothingOpen() {
        var expired = session.expired();
        if (session.isIdle() && expired != null) {
            say(Message.of("pattern.expired", "flow", Message.of(expired + ".title")));
        } else {
            say("pattern.nothing_open");
        }
    }

    void end(Frame frame, Ended.How how) {
        ended.add(new Ended(frame.flow(), frame.run(), how));
    }

    Outcome.Over over() {
        return new Outcome.Over(session, List.copyOf(said), List.copyOf(ended));
    }

    Limits limits() {
        return limits;
    }

    Locale language() {
        return language;
    }

    LocalDate today() {
        return today;
    }
}
