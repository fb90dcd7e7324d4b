package org.ngoaingu.conversation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ngoaingu.conversation.SlotType;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.engine.Outcome.Answered;
import org.ngoaingu.conversation.reading.DateType;
import org.ngoaingu.conversation.reading.EnumType;
import org.ngoaingu.conversation.reading.NumberType;
import org.ngoaingu.conversation.reading.TextType;
import org.ngoaingu.platform.Message;

class EngineTests {

    private static final Locale VI = Locale.of("vi");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Limits LIMITS = new Limits(20, 3, 100, 3);
    private static final SlotType KIND = EnumType.of(Map.of("IELTS", List.of("ielts"), "HSK", List.of("hsk")));

    private final Engine engine = engine(NumberType.DECIMAL, "score", null);
    private Session session = Session.NEW;
    private List<String> said = List.of();
    private Map<String, Object> called = Map.of();

    /** kind, then a score that depends on it, then a day; then a verb. Beside it a flow of one text. */
    private static Engine engine(SlotType scoreType, String score, String was) {
        var types = new LinkedHashMap<String, ValueType>();
        types.put("kind", ValueType.TEXT);
        types.put(score, scoreType.value());
        types.put("day", ValueType.DATE);
        var expressions = new Expressions(types);
        var slots = new LinkedHashMap<String, Slot>();
        slots.put("kind", slot("kind", KIND, null, List.of(), false, null));
        var inRange = was == null && scoreType.value() == ValueType.DECIMAL
                ? List.of(rule(expressions, "kind != 'IELTS' || score <= 9.0", "score.range"))
                : List.<Slot.Rule>of();
        slots.put(score, slot(score, scoreType, compiled(expressions, "kind != ''"), inRange, false, was));
        slots.put(
                "day",
                slot(
                        "day",
                        new DateType(),
                        null,
                        List.of(rule(expressions, "day <= today", "day.future")),
                        true,
                        null));
        var ask = new Step.Collect("ask", List.of("kind", score, "day"));
        var call = new Step.Call(
                "do", "verb", Map.of("kind", "kind", "score", score, "day", "day"), Map.of(), false, false);
        return new Engine(
                Map.of(
                        "form", new Flow("form", slots, List.of(ask, call)),
                        "note", new Flow("note", Map.of(), List.of(new Step.Say("say", "text", List.of())))),
                LIMITS);
    }

    private static Slot slot(
            String name, SlotType type, Expression when, List<Slot.Rule> valid, boolean optional, String was) {
        var options = name.equals("kind")
                ? Map.of("IELTS", "form.kind.IELTS", "HSK", "form.kind.HSK")
                : Map.<String, String>of();
        var skip = optional ? "pattern.skip" : null;
        return new Slot(name, type, when, valid, options, null, null, skip, false, was, List.of(), false);
    }

    private static Slot.Rule rule(Expressions expressions, String holds, String otherwise) {
        return new Slot.Rule(compiled(expressions, holds), null, otherwise, false);
    }

    private static Expression compiled(Expressions expressions, String source) {
        try {
            return expressions.compile(source);
        } catch (Expressions.BadExpression e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void asksOneAfterTheOtherAndThenCalls() {
        assertThat(play(begin("form"))).containsExactly("form.ask.kind");
        assertThat(play(new Input.Answer("ielts"))).containsExactly("form.ask.score");
        assertThat(play(new Input.Answer("6,5"))).containsExactly("form.ask.day");
        assertThat(play(new Input.Answer("1/5/2024"))).isEmpty();
        assertThat(arguments()).containsEntry("kind", "IELTS").containsEntry("day", LocalDate.of(2024, 5, 1));
        assertThat(arguments().get("score")).hasToString("6.5");
        assertThat(session.isIdle()).isTrue();
    }

    @Test
    void aBrokenRuleIsSaidWithTheQuestion() {
        play(begin("form"), new Input.Answer("ielts"));
        assertThat(play(new Input.Answer("11"))).containsExactly("form.score.range", "form.ask.score");
        assertThat(play(new Input.Answer("x")))
                .containsExactly("pattern.not_a_number", "pattern.format.decimal", "form.ask.score");
        assertThat(play(new Input.Answer("y")))
                .containsExactly("pattern.not_a_number", "pattern.stuck", "form.ask.score");
    }

    @Test
    void aCorrectionClearsWhatDependsOnItAndNothingElse() {
        play(begin("form"), new Input.Answer("ielts"), new Input.Answer("6,5"));
        assertThat(play(new Input.Correct("kind", "hsk"))).containsExactly("pattern.corrected", "form.ask.score");
        play(new Input.Answer("5"), new Input.Answer("1/5/2024"));
        assertThat(arguments()).containsEntry("kind", "HSK");
    }

    @Test
    void aCorrectionToTheSameValueClearsNothing() {
        play(begin("form"), new Input.Answer("ielts"), new Input.Answer("6,5"));
        assertThat(play(new Input.Correct("kind", "ielts"))).containsExactly("pattern.corrected", "form.ask.day");
    }

    @Test
    void aCorrectionWithoutASlotMeansTheLastValueGiven() {
        play(begin("form"), new Input.Answer("ielts"), new Input.Answer("6,5"));
        play(new Input.Correct(null, "7"), new Input.Skip());
        assertThat(arguments().get("score")).hasToString("7");
    }

    @Test
    void anotherFlowInTheMiddleComesBackToTheQuestion() {
        play(begin("form"), new Input.Answer("ielts"));
        assertThat(play(begin("note"))).containsExactly("note.text", "form.ask.score");
        assertThat(play(new Input.Remark(Message.of("x.y"), List.of()))).containsExactly("x.y", "form.ask.score");
    }

    @Test
    void anOldButtonWritesNothing() {
        play(begin("form"));
        int old = session.asked().number();
        play(new Input.Tap(old, "IELTS"));
        assertThat(play(new Input.Tap(old, "HSK"))).containsExactly("pattern.past", "form.ask.score");
        assertThat(session.stack().getLast().values().get("kind").value()).isEqualTo("IELTS");
        play(new Input.Cancel(), begin("form"));
        assertThat(play(new Input.Tap(old, "HSK"))).containsExactly("pattern.past", "form.ask.kind");
    }

    @Test
    void onlyWhatIsOptionalCanBeSkipped() {
        play(begin("form"));
        assertThat(play(new Input.Skip())).containsExactly("pattern.cannot_skip", "form.ask.kind");
        play(new Input.Answer("hsk"), new Input.Answer("4"), new Input.Skip());
        assertThat(arguments()).doesNotContainKey("day");
    }

    @Test
    void theRawWordsAreReadAgainWhenAnEditChangesTheTypeOfASlot() {
        play(begin("form"), new Input.Answer("ielts"), new Input.Answer("6,5"));
        play(engine(TextType.TEXT, "score", null), new Input.Skip());
        assertThat(arguments()).containsEntry("score", "6,5");
    }

    @Test
    void aRenamedSlotKeepsItsValueAndARemovedFlowIsDropped() {
        play(begin("form"), new Input.Answer("ielts"), new Input.Answer("6,5"));
        var before = session;
        play(engine(NumberType.DECIMAL, "points", "score"), new Input.Skip());
        assertThat(arguments().get("score")).hasToString("6.5");
        session = before;
        play(new Engine(Map.of(), LIMITS), new Input.Answer("x"));
        assertThat(session.isIdle()).isTrue();
    }

    @Test
    void theStackIsBounded() {
        for (int i = 0; i < 20; i++) {
            play(begin("form"), begin("note"));
        }
        assertThat(session.stack()).hasSizeLessThanOrEqualTo(LIMITS.depth());
    }

    @Test
    void knowsNoSpringNoDatabaseAndNoChannel() throws IOException {
        try (var files = Files.list(Path.of("src/main/java/org/ngoaingu/conversation/engine"))) {
            var sources = files.toList();
            assertThat(sources).hasSizeGreaterThan(8);
            for (var source : sources) {
                assertThat(Files.readString(source))
                        .as(source.toString())
                        .doesNotContain(
                                "org.springframework",
                                "java.sql",
                                "javax.sql",
                                "org.ngoaingu.channel",
                                "ngoaingu.staff");
            }
        }
    }

    private static Input begin(String flow) {
        return new Input.Begin(flow, Map.of());
    }

    private List<String> play(Input... inputs) {
        return play(engine, inputs);
    }

    private List<String> play(Engine engine, Input... inputs) {
        for (var input : inputs) {
            var outcome = engine.turn(session, input, VI, TODAY);
            while (outcome instanceof Outcome.Ask ask) {
                called = ((Outcome.Wanted.Call) ask.wanted()).arguments();
                outcome = engine.resume(ask, Answered.of(Map.of()), VI, TODAY);
            }
            var over = (Outcome.Over) outcome;
            session = over.session();
            said = over.keys();
        }
        return said;
    }

    private Map<String, Object> arguments() {
        return called;
    }
}
