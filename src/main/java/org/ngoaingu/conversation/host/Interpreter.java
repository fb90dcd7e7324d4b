package org.ngoaingu.conversation.host;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.conversation.Reading;
import org.ngoaingu.conversation.StartChoice;
import org.ngoaingu.conversation.engine.Engine;
import org.ngoaingu.conversation.engine.Input;
import org.ngoaingu.conversation.engine.Session;
import org.ngoaingu.conversation.engine.Slot;
import org.ngoaingu.conversation.flows.FlowSet;
import org.ngoaingu.conversation.reading.SeveralType;
import org.ngoaingu.conversation.reading.Words;
import org.ngoaingu.conversation.understanding.Understanding;
import org.ngoaingu.conversation.understanding.Understanding.Guess;
import org.ngoaingu.platform.Message;

/**
 * Turns what a person typed or pressed into an input of the engine. The first of these that fits: a command; a repair;
 * the open question; a correction; the intent; else the person is asked.
 */
public final class Interpreter {

    /** From this many words an answer in free words is first looked at as a question of its own. */
    private static final int SENTENCE = 4;

    private static final double SURE = 0.6;

    /** Types whose answers may stand in any sentence. */
    private static final Set<String> WIDE = Set.of("text", "enum", "yes_no");

    private static final String CANCEL = "/huy";
    private static final String HELP = "/help";
    private static final String HANDOFF = "handoff";
    private static final String OUT_OF_SCOPE = "out_of_scope";

    /** Intents whose names on a button would say nothing. */
    private static final Set<String> NOTHING_TO_OFFER = Set.of(OUT_OF_SCOPE, "smalltalk");

    private final FlowSet flows;
    private final Engine engine;
    private final Understanding understanding;
    private final Map<String, String> answers;
    private final Repairs repairs;

    Interpreter(
            FlowSet flows, Engine engine, Understanding understanding, Map<String, String> answers, Repairs repairs) {
        this.flows = flows;
        this.engine = engine;
        this.understanding = understanding;
        this.answers = answers;
        this.repairs = repairs;
    }

    /** The input that typed words are; {@code offered} holds the candidates when they were not understood. */
    public record Heard(Input input, List<String> offered) {

        static Heard of(Input input) {
            return new Heard(input, List.of());
        }
    }

    public Heard typed(String text, Session session, Locale language, LocalDate today) {
        if (text.startsWith("/")) {
            return Heard.of(command(text, session));
        }
        var repair = repairs.of(text);
        if (repair.isPresent() && (!session.isIdle() || !isIntent(text))) {
            return Heard.of(session.isIdle() ? idle(repair.get()) : repair.get());
        }
        return answer(text, session, language, today)
                .map(Heard::of)
                .orElseGet(() -> sentence(text, session, language, today));
    }

    /** Without a flow under way, help and a colleague are flows themselves. */
    private Input idle(Input repair) {
        return switch (repair) {
            case Input.Help help -> intent("help", Map.of());
            case Input.Handoff handoff -> intent(HANDOFF, Map.of());
            default -> repair;
        };
    }

    /** What the whole sentence wants done with a draft. */
    Optional<Resuming.Way> way(String text) {
        return repairs.way(text);
    }

    /** Typed words as they may be kept. */
    String withoutNames(String text) {
        return understanding.withoutNames(text);
    }

    /** The slots of the flow that speaks which words fill that come with files: the open one, and those heard in them. */
    public Map<String, String> besideFiles(String words, Session session, Locale language, LocalDate today) {
        var flow = engine.speaking(session);
        if (words.isBlank() || flow == null) {
            return Map.of();
        }
        var given = new LinkedHashMap<String, String>();
        var open = engine.open(session);
        var slot = open == null ? null : flow.slot(open.name());
        if (slot != null && isNarrow(slot) && fits(slot, words, language, today)) {
            given.put(slot.name(), words);
        }
        given.putAll(heard(flow.name(), words, language, today));
        return given;
    }

    /** The input that a button of this room is. */
    public Input chosen(String owner, String id, String choice) {
        if (owner.equals(StartChoice.FLOW) && flows.flows().containsKey(id)) {
            var first = Objects.requireNonNull(flows.flows().get(id)).slots().keySet().stream()
                    .findFirst();
            return new Input.Begin(
                    id, choice.isEmpty() || first.isEmpty() ? Map.of() : Map.of(first.orElseThrow(), choice));
        } else if (owner.equals(StartChoice.INTENT) && (flows.intents().containsKey(id) || answers.containsKey(id))) {
            return intent(id, Map.of());
        }
        return remark("pattern.unknown_button");
    }

    static Input remark(String key) {
        return new Input.Remark(Message.of(key), List.of());
    }

    private Input command(String text, Session session) {
        var parts = text.strip().split("\\s+", 2);
        var name = parts[0].replaceAll("@.*", "").toLowerCase(Locale.ROOT);
        if (name.equals(CANCEL)) {
            return new Input.Cancel();
        } else if (name.equals(HELP) && engine.open(session) != null) {
            return new Input.Help();
        }
        var command = flows.commands().get(name);
        if (command == null) {
            return remark("pattern.unknown_command");
        }
        var given = new LinkedHashMap<>(command.given());
        if (parts.length > 1 && command.argument() != null) {
            given.put(command.argument(), parts[1]);
        }
        return new Input.Begin(command.flow(), given);
    }

    private boolean isIntent(String text) {
        return understanding.guess(text) instanceof Guess.Clear;
    }

    private Optional<Input> answer(String text, Session session, Locale language, LocalDate today) {
        var open = engine.open(session);
        var flow = engine.speaking(session);
        if (open == null || flow == null) {
            return Optional.empty();
        }
        var correction = repairs.correction(text, flow);
        if (correction.isPresent() && !session.stack().getLast().values().isEmpty()) {
            return correction;
        }
        return switch (open.kind()) {
            case SLOT -> answer(text, flow.slot(open.name()), language, today);
            case REVIEW -> repairs.submits(text) ? Optional.of(new Input.Submit()) : Optional.empty();
            case CHANGE ->
                repairs.named(text, flow).<Input>map(Input.Change::new).or(() -> Optional.of(new Input.Answer(text)));
        };
    }

    /** @param slot absent when an edit of the flow took it away: then what is asked now is asked */
    private Optional<Input> answer(String text, @Nullable Slot slot, Locale language, LocalDate today) {
        if (slot == null) {
            return Optional.of(new Input.Repeat());
        }
        boolean sentence = Words.of(text).size() >= SENTENCE || text.contains("?");
        boolean another = sentence
                && understanding.guess(text) instanceof Guess.Clear clear
                && clear.confidence() >= SURE
                && !clear.intent().equals(OUT_OF_SCOPE);
        if (another && !(fits(slot, text, language, today) && (isNarrow(slot) || isList(slot, text)))) {
            return Optional.empty();
        }
        return Optional.of(new Input.Answer(text));
    }

    private static boolean fits(Slot slot, String text, Locale language, LocalDate today) {
        return slot.type().parse(text, language, today) instanceof Reading.Parsed;
    }

    /** Whether an answer that fits is surely one: free words fit anything, and options may stand in any sentence. */
    private static boolean isNarrow(Slot slot) {
        return !WIDE.contains(slot.type().name());
    }

    /** Whether an answer that fits names several options, one after the other. */
    private static boolean isList(Slot slot, String text) {
        return slot.type() instanceof SeveralType && SeveralType.isList(text) && !text.contains("?");
    }

    private Heard sentence(String text, Session session, Locale language, LocalDate today) {
        return switch (understanding.guess(text)) {
            case Guess.Clear clear ->
                Heard.of(
                        clear.intent().equals(HANDOFF) && !session.isIdle()
                                ? new Input.Handoff()
                                : intent(clear.intent(), found(clear.intent(), text, language, today)));
            case Guess.Unclear unclear -> unclear(unclear.intents());
        };
    }

    /** The candidates as buttons; when the likeliest is none of our business, no button would help. */
    private static Heard unclear(List<String> candidates) {
        var offered = candidates.stream()
                .filter(intent -> !NOTHING_TO_OFFER.contains(intent))
                .toList();
        return offered.isEmpty() || candidates.getFirst().equals(OUT_OF_SCOPE)
                ? new Heard(remark("pattern.not_understood"), List.of("none"))
                : new Heard(new Input.Remark(Message.of("pattern.which"), offered), offered);
    }

    private Input intent(String intent, Map<String, String> found) {
        var entry = flows.intents().get(intent);
        if (entry == null) {
            return remark("answer." + Objects.requireNonNull(answers.get(intent), intent));
        }
        var given = new LinkedHashMap<>(found);
        given.putAll(entry.given());
        return new Input.Begin(entry.flow(), given);
    }

    private Map<String, String> found(String intent, String sentence, Locale language, LocalDate today) {
        var entry = flows.intents().get(intent);
        return entry == null ? Map.of() : heard(entry.flow(), sentence, language, today);
    }

    private Map<String, String> heard(String flow, String sentence, Locale language, LocalDate today) {
        var found = new LinkedHashMap<String, String>();
        for (var from : flows.sentenceSlots().getOrDefault(flow, List.of())) {
            var value = from.after().isEmpty()
                    ? from.slot().type().findIn(sentence, language, today)
                    : Words.of(sentence).after(from.after(), from.until());
            value.ifPresent(raw -> found.put(from.slot().name(), raw));
        }
        return found;
    }
}
