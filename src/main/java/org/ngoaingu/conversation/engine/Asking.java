package org.ngoaingu.conversation.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ngoaingu.conversation.engine.Outcome.Choosable;
import org.ngoaingu.conversation.engine.Outcome.Option;
import org.ngoaingu.conversation.engine.Outcome.Said;
import org.ngoaingu.conversation.engine.Session.Asked;
import org.ngoaingu.conversation.engine.Session.Filled;
import org.ngoaingu.conversation.engine.Session.Kind;
import org.ngoaingu.conversation.reading.SeveralType;
import org.ngoaingu.platform.Message;

/** Puts questions: for a slot, whether to send what is shown, which slot to change. */
final class Asking {

    /** The choice of the button that passes over a question. */
    static final String SKIP = "-";

    /** The choice of the button that leaves a value as it was. */
    static final String UNCHANGED = "=";

    static final String SUBMIT = "submit";
    static final String CHANGE = "change";
    static final String CANCEL = "cancel";

    /** Before the choices that mean the same under every question; no option of a flow begins like this. */
    static final String REPAIR = ".";

    private final Scene scene;
    private final Values values;
    private final Position position;
    private boolean repairs;

    Asking(Scene scene, Values values, Position position) {
        this.scene = scene;
        this.values = values;
        this.position = position;
    }

    /** The next question gets the buttons that work under every question. */
    void offerRepairs() {
        repairs = true;
    }

    void slot(Slot slot) {
        var number = number(Kind.SLOT, slot.name(), "");
        var options = new ArrayList<Option>();
        slot.options().forEach((choice, label) -> options.add(new Option(choice, Message.of(label))));
        var from = slot.optionsFrom();
        if (from != null) {
            scene.offered(from).stream()
                    .filter(Choosable::shown)
                    .forEach(option -> options.add(new Option(option.choice(), asIs(option.label()))));
        }
        if (scene.top().values().containsKey(slot.name())) {
            options.add(new Option(UNCHANGED, Message.of("pattern.unchanged")));
        } else if (slot.skip() != null) {
            options.add(new Option(SKIP, Message.of(slot.skip())));
        }
        ask(scene.text("ask." + slot.name()), List.of(), number, options);
    }

    void review(Step.Review step) {
        var print = Fingerprint.of(position.shown(step));
        var number = number(Kind.REVIEW, step.id(), print);
        var options = List.of(
                new Option(SUBMIT, Message.of("pattern.submit")),
                new Option(CHANGE, Message.of("pattern.change")),
                new Option(CANCEL, Message.of("pattern.cancel")));
        ask(scene.text(step.text()), lines(step), number, options);
    }

    private List<Message> lines(Step.Review step) {
        var lines = new ArrayList<Message>();
        for (var name : position.shown(step).keySet()) {
            var slot = Objects.requireNonNull(scene.flow().slot(name));
            lines.add(line(slot));
            values.warnings(slot)
                    .forEach(rule -> lines.add(Message.of("pattern.warning", "text", scene.text(rule.otherwise()))));
        }
        return lines;
    }

    private Message line(Slot slot) {
        var filled = Objects.requireNonNull(scene.top().values().get(slot.name()));
        return Message.of("pattern.line", "label", label(slot), "value", value(slot, filled));
    }

    private Message label(Slot slot) {
        return Message.of(scene.flow().text("label." + slot.name()));
    }

    private Object value(Slot slot, Filled filled) {
        if (filled.value() instanceof List<?> files) {
            return Message.of("pattern.files", "count", files.size());
        }
        var named = SeveralType.names(filled.value());
        if (slot.options().keySet().containsAll(named)) {
            return named.stream()
                    .map(option ->
                            Message.of(Objects.requireNonNull(slot.options().get(option))))
                    .reduce((some, one) -> Message.of("pattern.several", "value", some, "text", one))
                    .orElseThrow();
        }
        return oneLine(
                filled.label() == null ? slot.type().describe(filled.value(), scene.language()) : filled.label());
    }

    /** Words that a person wrote make no lines of their own. */
    private static String oneLine(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    /** Which slot to change: those that a person can answer and has. */
    void which() {
        var slots = scene.flow()
                .everyStep()
                .flatMap(step ->
                        step instanceof Step.Collect collect ? collect.slots().stream() : List.<String>of().stream())
                .distinct()
                .map(name -> Objects.requireNonNull(scene.flow().slot(name)))
                .filter(slot -> scene.top().values().containsKey(slot.name()) && scene.wanted(slot))
                .toList();
        var options = new ArrayList<Option>();
        slots.forEach(slot -> options.add(new Option(slot.name(), label(slot))));
        options.add(new Option(UNCHANGED, Message.of("pattern.unchanged")));
        ask(Message.of("pattern.change_which"), List.of(), number(Kind.CHANGE, "", ""), options);
    }

    /** What was answered so far, for a colleague: of personal data only that it is there. */
    List<Message> summary() {
        var lines = new ArrayList<Message>();
        for (var slot : scene.flow().slots().values()) {
            var filled = scene.top().values().get(slot.name());
            if (filled != null && scene.flow().asksFor(slot.name()) && scene.wanted(slot)) {
                var hidden = slot.personal() && !(filled.value() instanceof List<?>);
                lines.add(
                        hidden
                                ? Message.of(
                                        "pattern.line", "label", label(slot), "value", Message.of("pattern.answered"))
                                : line(slot));
            }
        }
        return lines;
    }

    /** The number of the question; asked again it keeps it, unless what it shows has changed. */
    private int number(Kind kind, String name, String print) {
        var open = scene.session().open();
        var again = open != null
                && open.kind() == kind
                && open.name().equals(name)
                && open.print().equals(print);
        var session = scene.session();
        var number = again ? Objects.requireNonNull(open).number() : session.numbers() + 1;
        scene.session((again ? session : session.failing(0))
                .asking(new Asked(scene.top().number(), kind, name, number, print)));
        return number;
    }

    private void ask(Message message, List<Message> lines, int number, List<Option> options) {
        var all = new ArrayList<>(options);
        if (repairs) {
            repairs().forEach((choice, label) -> all.add(new Option(REPAIR + choice, Message.of(label))));
        }
        scene.say(new Said.Question(message, lines, number, all));
    }

    private Map<String, String> repairs() {
        var offered = new LinkedHashMap<String, String>();
        var kind = Objects.requireNonNull(scene.session().open()).kind();
        if (kind == Kind.SLOT && !scene.top().values().isEmpty()) {
            offered.put("change", "pattern.change");
        }
        offered.put("handoff", "pattern.handoff");
        if (scene.session().stack().stream()
                .anyMatch(frame -> scene.flow(frame.flow()).keepsDraft())) {
            offered.put("keep", "pattern.keep");
        }
        if (kind != Kind.REVIEW) {
            offered.put("cancel", "pattern.cancel");
        }
        return offered;
    }

    private static Message asIs(String text) {
        return Message.of("pattern.as_is", "text", text);
    }
}
