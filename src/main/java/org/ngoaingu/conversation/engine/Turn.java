package org.ngoaingu.conversation.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.conversation.Reading;
import org.ngoaingu.conversation.engine.Outcome.Option;
import org.ngoaingu.conversation.engine.Outcome.Said;
import org.ngoaingu.conversation.engine.Session.Asked;
import org.ngoaingu.conversation.engine.Session.Filled;
import org.ngoaingu.conversation.engine.Session.Frame;
import org.ngoaingu.platform.Message;

/** One turn under way. */
final class Turn {

    /** The choice of the button that passes over a question. */
    static final String SKIP = "-";

    private final Map<String, Flow> flows;
    private final Limits limits;
    private final Locale language;
    private final LocalDate today;
    private final List<Said> said = new ArrayList<>();
    private Session session;

    Turn(Map<String, Flow> flows, Limits limits, Session session, Locale language, LocalDate today) {
        this.flows = flows;
        this.limits = limits;
        this.session = session;
        this.language = language;
        this.today = today;
    }

    Outcome take(Input input) {
        switch (input) {
            case Input.Begin begin -> begin(begin);
            case Input.Answer answer -> answer(answer.raw());
            case Input.Tap tap -> tap(tap);
            case Input.Correct correct -> correct(correct);
            case Input.Remark remark -> said.add(new Said.Text(remark.said(), remark.offer()));
            case Input.Cancel ignored -> cancel();
            case Input.Skip ignored -> skip();
            case Input.Repeat ignored -> {
                if (session.isIdle()) {
                    say(Message.of("pattern.nothing_open"));
                }
            }
        }
        return advance();
    }

    Outcome resume(Outcome.Ask ask, Map<String, Object> results) {
        var step = ask.step();
        step.set().forEach((slot, result) -> {
            var value = results.get(result);
            if (value != null) {
                put(slot, new Filled(String.valueOf(value), value));
            }
        });
        session = session.top(session.top().having(step.id(), String.valueOf(ask.arguments())));
        return advance();
    }

    private void begin(Input.Begin begin) {
        var flow = Objects.requireNonNull(flows.get(begin.flow()), begin.flow());
        if (!session.isIdle() && session.top().flow().equals(flow.name())) {
            session = session.pop();
        }
        if (session.stack().size() >= limits.depth()) {
            session = new Session(session.stack().subList(1, session.stack().size()), null, session.numbers(), 0);
        }
        session = session.push(new Frame(flow.name(), session.numbers() + 1, Map.of(), List.of(), Map.of()));
        begin.given().forEach((name, raw) -> {
            var slot = Objects.requireNonNull(flow.slot(name), name);
            if (slot.type().parse(shortened(raw), language, today) instanceof Reading.Parsed parsed) {
                put(name, new Filled(shortened(raw), parsed.value()));
            }
        });
    }

    private void answer(String raw) {
        var slot = openSlot();
        if (slot == null) {
            say(Message.of("pattern.nothing_open"));
            return;
        }
        if (tryTo(slot, raw)) {
            session = session.failing(0);
        } else {
            failed();
        }
    }

    private void failed() {
        session = session.failing(session.failures() + 1);
        if (session.failures() >= limits.failures()) {
            say(Message.of("pattern.stuck"));
        }
    }

    private void tap(Input.Tap tap) {
        var asked = session.asked();
        var slot = openSlot();
        if (asked == null || slot == null || asked.number() != tap.number()) {
            say(Message.of("pattern.past"));
        } else if (tap.choice().equals(SKIP)) {
            skip();
        } else if (slot.options().containsKey(tap.choice())) {
            answer(tap.choice());
        } else {
            say(Message.of("pattern.past"));
        }
    }

    private void correct(Input.Correct correct) {
        var name = correct.slot() == null ? lastFilled() : correct.slot();
        var slot = name == null || session.isIdle() ? null : flow().slot(name);
        if (slot == null) {
            say(Message.of("pattern.nothing_to_correct"));
        } else if (tryTo(slot, correct.raw())) {
            session = session.failing(0);
            say(Message.of("pattern.corrected"));
        } else {
            failed();
        }
    }

    private @Nullable String lastFilled() {
        return session.isIdle() || session.top().values().isEmpty()
                ? null
                : List.copyOf(session.top().values().keySet()).getLast();
    }

    private void cancel() {
        say(Message.of(session.isIdle() ? "pattern.nothing_open" : "pattern.cancelled"));
        session = new Session(List.of(), null, session.numbers(), 0);
    }

    private void skip() {
        var slot = openSlot();
        if (slot == null) {
            say(Message.of("pattern.nothing_open"));
        } else if (slot.optional()) {
            session = session.top(session.top().skipping(slot.name())).failing(0);
        } else {
            say(Message.of("pattern.cannot_skip"));
        }
    }

    /** Fills the slot if the words can be read and the rules hold; says why not otherwise. */
    private boolean tryTo(Slot slot, String words) {
        var raw = shortened(words);
        return switch (slot.type().parse(raw, language, today)) {
            case Reading.NotParsed no -> {
                say(no.reason());
                yield false;
            }
            case Reading.Parsed parsed -> {
                var before = session.top();
                put(slot.name(), new Filled(raw, parsed.value()));
                var broken = brokenRule(slot);
                if (broken != null) {
                    session = session.top(before);
                    say(new Message(flow().text(broken), shown()));
                }
                yield broken == null;
            }
        };
    }

    private @Nullable String brokenRule(Slot slot) {
        for (var rule : slot.valid()) {
            if (known(rule.holds()) && !rule.holds().holds(values(), today)) {
                return rule.otherwise();
            }
        }
        return null;
    }

    private boolean known(Expression rule) {
        return session.top().values().keySet().containsAll(rule.names());
    }

    /** Stores the value; what depended on another value is asked again. */
    private void put(String slot, Filled value) {
        var old = session.top().values().get(slot);
        // taken out first, so that the order of the values is the order in which they were given
        session = session.top(session.top().without(slot).with(slot, value).unskipping(slot));
        if (old != null && !old.value().equals(value.value())) {
            for (var dependant : flow().dependants(slot)) {
                var other = Objects.requireNonNull(flow().slot(dependant));
                if (!other.keepIfValid() || brokenRule(other) != null) {
                    session = session.top(session.top().without(dependant).unskipping(dependant));
                }
            }
        }
    }

    /** Runs what is due until a question is open, a verb is needed or no flow is left. */
    private Outcome advance() {
        while (!session.isIdle()) {
            reread();
            switch (due(flow().steps())) {
                case null -> session = session.pop();
                case Due.Speak speak -> {
                    said.add(new Said.Text(
                            new Message(flow().text(speak.step().text()), shown()),
                            speak.step().offer()));
                    session = session.top(session.top().having(speak.step().id(), ""));
                }
                case Due.Question question -> {
                    ask(question.slot());
                    return new Outcome.Over(session, said);
                }
                case Due.Verb verb -> {
                    session = session.asking(null);
                    return new Outcome.Ask(session, said, verb.step(), arguments(verb.step()));
                }
            }
        }
        session = session.asking(null);
        return new Outcome.Over(session, said);
    }

    private sealed interface Due {
        record Speak(Step.Say step) implements Due {}

        record Question(Slot slot) implements Due {}

        record Verb(Step.Call step) implements Due {}
    }

    private @Nullable Due due(List<Step> steps) {
        for (var step : steps) {
            var found = switch (step) {
                case Step.Say say -> session.top().done().containsKey(say.id()) ? null : new Due.Speak(say);
                case Step.Collect collect -> due(collect);
                case Step.Call call -> hasRun(call) ? null : new Due.Verb(call);
                case Step.Branch branch -> due(branch);
            };
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Due due(Step.Collect collect) {
        for (var name : collect.slots()) {
            var slot = Objects.requireNonNull(flow().slot(name), name);
            if (wanted(slot) && !session.top().skipped().contains(name) && !filled(slot)) {
                return new Due.Question(slot);
            }
        }
        return null;
    }

    private @Nullable Due due(Step.Branch branch) {
        for (var way : branch.cases()) {
            if (way.when() == null || way.when().holds(values(), today)) {
                return due(way.steps());
            }
        }
        return null;
    }

    private boolean wanted(Slot slot) {
        return slot.when() == null || slot.when().holds(values(), today);
    }

    private boolean filled(Slot slot) {
        if (!session.top().values().containsKey(slot.name())) {
            return false;
        }
        var broken = brokenRule(slot);
        if (broken != null) {
            say(new Message(flow().text(broken), shown()));
            session = session.top(session.top().without(slot.name()));
        }
        return broken == null;
    }

    private boolean hasRun(Step.Call call) {
        return String.valueOf(arguments(call)).equals(session.top().done().get(call.id()));
    }

    private Map<String, Object> arguments(Step.Call call) {
        var arguments = new LinkedHashMap<String, Object>();
        call.with().forEach((argument, slot) -> {
            var filled = session.top().values().get(slot);
            if (filled != null && wanted(Objects.requireNonNull(flow().slot(slot)))) {
                arguments.put(argument, filled.value());
            }
        });
        return arguments;
    }

    /** Values whose slot changed its type are read again from what the person wrote. */
    private void reread() {
        for (var entry : session.top().values().entrySet()) {
            var slot = flow().slot(entry.getKey());
            if (slot != null && !slot.type().value().holds(entry.getValue().value())) {
                var raw = entry.getValue().raw();
                session = session.top(
                        slot.type().parse(raw, language, today) instanceof Reading.Parsed parsed
                                ? session.top().with(slot.name(), new Filled(raw, parsed.value()))
                                : session.top().without(slot.name()));
            }
        }
    }

    private void ask(Slot slot) {
        var asked = session.asked();
        var again = asked != null
                && asked.frame() == session.top().number()
                && asked.slot().equals(slot.name());
        var number = again ? Objects.requireNonNull(asked).number() : session.numbers() + 1;
        session = (again ? session : session.failing(0))
                .asking(new Asked(session.top().number(), slot.name(), number));
        var options = new ArrayList<Option>();
        slot.options().forEach((choice, label) -> options.add(new Option(choice, Message.of(label))));
        if (slot.skip() != null) {
            options.add(new Option(SKIP, Message.of(slot.skip())));
        }
        said.add(new Said.Question(new Message(flow().text("ask." + slot.name()), shown()), number, options));
    }

    private @Nullable Slot openSlot() {
        var asked = session.asked();
        return asked == null
                        || session.isIdle()
                        || asked.frame() != session.top().number()
                ? null
                : flow().slot(asked.slot());
    }

    private Flow flow() {
        return Objects.requireNonNull(flows.get(session.top().flow()));
    }

    private Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        session.top().values().forEach((name, filled) -> values.put(name, filled.value()));
        return values;
    }

    private Map<String, Object> shown() {
        var shown = new LinkedHashMap<String, Object>();
        session.top().values().forEach((name, filled) -> {
            var slot = flow().slot(name);
            if (slot != null && slot.type().value().holds(filled.value())) {
                shown.put(name, slot.type().describe(filled.value(), language));
            }
        });
        return shown;
    }

    private String shortened(String raw) {
        return raw.length() <= limits.answer() ? raw : raw.substring(0, limits.answer());
    }

    private void say(Message message) {
        said.add(new Said.Text(message, List.of()));
    }
}
