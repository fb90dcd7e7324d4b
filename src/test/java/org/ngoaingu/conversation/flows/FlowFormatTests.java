package org.ngoaingu.conversation.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ngoaingu.conversation.Effect;
import org.ngoaingu.conversation.FlowFunction;
import org.ngoaingu.conversation.SlotType;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.conversation.engine.Attached;
import org.ngoaingu.conversation.engine.Engine;
import org.ngoaingu.conversation.engine.Flow;
import org.ngoaingu.conversation.engine.Input;
import org.ngoaingu.conversation.engine.Limits;
import org.ngoaingu.conversation.engine.Outcome;
import org.ngoaingu.conversation.engine.Outcome.Answered;
import org.ngoaingu.conversation.engine.Outcome.Choosable;
import org.ngoaingu.conversation.engine.Outcome.Ended;
import org.ngoaingu.conversation.engine.Outcome.Option;
import org.ngoaingu.conversation.engine.Outcome.Said;
import org.ngoaingu.conversation.engine.Outcome.Wanted;
import org.ngoaingu.conversation.engine.Session;
import org.ngoaingu.conversation.reading.DateType;
import org.ngoaingu.conversation.reading.EnumType;
import org.ngoaingu.conversation.reading.FileType;
import org.ngoaingu.conversation.reading.NumberType;
import org.ngoaingu.conversation.reading.TextType;
import org.ngoaingu.platform.Message;

/** Flows as their files write them, played by the engine: what each part of the format does. */
class FlowFormatTests {

    private static final Locale VI = Locale.of("vi");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Limits LIMITS = new Limits(20, 4, 200, 3);

    private static final Map<String, SlotType> TYPES = List.of(
                    TextType.TEXT,
                    NumberType.INT,
                    NumberType.DECIMAL,
                    new DateType(),
                    new FileType(),
                    EnumType.yesNo(Map.of("yes", List.of("có"), "no", List.of("không"))))
            .stream()
            .collect(Collectors.toMap(SlotType::name, type -> type));

    private static final List<FlowFunction> FUNCTIONS = List.of(
            new FlowFunction(
                    "isScored", List.of(ValueType.TEXT), ValueType.YES_NO, given -> !given.equals(List.of("B"))),
            new FlowFunction("minScore", List.of(ValueType.TEXT), ValueType.DECIMAL, given -> new BigDecimal("1.0")),
            new FlowFunction(
                    "maxScore",
                    List.of(ValueType.TEXT),
                    ValueType.DECIMAL,
                    given -> new BigDecimal(given.equals(List.of("IELTS")) ? "9.0" : "6.0")),
            new FlowFunction("expires", List.of(ValueType.TEXT), ValueType.YES_NO, given -> true));

    private static final Map<String, Verb> VERBS = new LinkedHashMap<>();

    static {
        verb("certificates.types", Effect.READ, Map.of(), Map.of());
        verb(
                "certificates.isNew",
                Effect.READ,
                Map.of("cert_number", ValueType.TEXT),
                Map.of("holds", ValueType.YES_NO));
        verb(
                "certificates.equivalence",
                Effect.READ,
                Map.of("cert_type", ValueType.TEXT, "score", ValueType.DECIMAL),
                Map.of("level", ValueType.INTEGER));
        verb(
                "certificates.submit",
                Effect.ONCE,
                Map.of(
                        "cert_type", ValueType.TEXT,
                        "score", ValueType.DECIMAL,
                        "issued_on", ValueType.DATE,
                        "cert_number", ValueType.TEXT,
                        "photo", ValueType.FILES,
                        "result_level", ValueType.INTEGER),
                Map.of("reference", ValueType.TEXT));
        verb("plan.meets", Effect.READ, Map.of("result_level", ValueType.INTEGER), Map.of("standing", ValueType.TEXT));
    }

    /** The flow of the specification of this format. */
    private static final String SUBMIT = """
            flow: submit_certificate
            start: {commands: [/nop], intents: [submit_certificate], roles: [STAFF]}
            expire: {idle: P3D, remind_after: P1D, then: keep_draft}
            slots:
              cert_type: {type: enum, options_from: certificates.types}
              score:
                type: decimal
                when: isScored(cert_type)
                valid:
                  - {if: score >= minScore(cert_type) && score <= maxScore(cert_type), else: score.range}
              issued_on:
                type: date
                keep: if_valid
                valid:
                  - {if: issued_on <= today, else: issued_on.future}
                  - {if: '!expires(cert_type) || issued_on >= yearsAgo(2)', else: issued_on.old, severity: warn}
              cert_number: {type: text, normalise: [upper, strip_space], valid: [{call: certificates.isNew, else: cert_number.duplicate}]}
              photo: {type: file, accept: [image, pdf], max: {count: 3, mb: 10}, pii: true}
              result_level: {type: int, filled_by: call}
              ref: {type: text, filled_by: call}
              standing: {type: enum, options: [COUNTS, NOT_YET, NO_LINE], filled_by: call}
            steps:
              - {id: ask, collect: [cert_type, score, issued_on, cert_number, photo]}
              - {id: equiv, call: certificates.equivalence, set: {result_level: level}}
              - {id: check, review: review}
              - {id: submit, call: certificates.submit, effect: once, set: {ref: reference}}
              - {id: meets, call: plan.meets, set: {standing: standing}}
              - id: result
                branch: [{if: standing == 'COUNTS', say: done.counts}, {if: standing == 'NO_LINE', say: done.no_line}, {else: true, say: done.not_yet}]
            """;

    private Engine engine = engine(SUBMIT);
    private Session session = Session.of("chat");
    private Outcome.Over over = new Outcome.Over(session, List.of(), List.of());
    private final List<Wanted.Call> calls = new ArrayList<>();
    private final List<Wanted.Person> people = new ArrayList<>();
    private final Map<String, Object> results =
            new HashMap<>(Map.of("holds", true, "level", 4L, "reference", "C-1", "standing", "COUNTS"));
    private Answered.State state = Answered.State.DONE;

    private static void verb(
            String name, Effect effect, Map<String, ValueType> arguments, Map<String, ValueType> results) {
        VERBS.put(name, new Declared(name, effect, arguments, results));
    }

    private record Declared(
            String name, Effect effect, Map<String, ValueType> arguments, Map<String, ValueType> results)
            implements Verb {

        @Override
        public boolean givesOptions() {
            return name.equals("certificates.types");
        }

        @Override
        public VerbResult call(VerbCall call) {
            throw new UnsupportedOperationException(name);
        }
    }

    private static Engine engine(String... flows) {
        var compiled = new LinkedHashMap<String, Flow>();
        for (var yaml : flows) {
            var problems = new ArrayList<Problem>();
            var flow = new FlowReader(YamlFile.of("flow.yml", yaml), TYPES, VERBS, FUNCTIONS, problems).flow();
            assertThat(problems).isEmpty();
            compiled.put(flow.name(), flow);
        }
        return new Engine(compiled, LIMITS);
    }

    private List<String> play(Input... inputs) {
        for (var input : inputs) {
            calls.clear();
            var outcome = engine.turn(session, input, VI, TODAY);
            while (outcome instanceof Outcome.Ask ask) {
                outcome = engine.resume(ask, answer(ask.wanted()), VI, TODAY);
            }
            over = (Outcome.Over) outcome;
            session = over.session();
        }
        return over.keys();
    }

    private Answered answer(Wanted wanted) {
        return switch (wanted) {
            case Wanted.Person person -> {
                people.add(person);
                yield Answered.of(Map.of());
            }
            case Wanted.Call call -> {
                calls.add(call);
                var given = VERBS.get(call.verb()).results().keySet().stream()
                        .filter(results::containsKey)
                        .collect(Collectors.toMap(name -> name, results::get));
                var options = List.of(
                        new Choosable("IELTS", "IELTS", List.of()),
                        new Choosable("HSK", "HSK (Trung)", List.of("tiếng trung")),
                        new Choosable("DELF", "DELF", List.of("tiếng pháp"), false));
                yield new Answered(given, options, call.once().isEmpty() ? Answered.State.DONE : state);
            }
        };
    }

    private static Input says(String words) {
        return new Input.Answer(words);
    }

    private Input taps(String choice) {
        return new Input.Tap(question().number(), choice);
    }

    private Said.Question question() {
        return (Said.Question) over.said().getLast();
    }

    private List<String> choices() {
        return question().options().stream().map(Option::choice).toList();
    }

    private Map<String, Object> shown() {
        var shown = new LinkedHashMap<String, Object>();
        question().lines().stream()
                .filter(line -> line.key().equals("pattern.line"))
                .forEach(line -> shown.put(
                        ((Message) line.arguments().get("label")).key(),
                        line.arguments().get("value")));
        return shown;
    }

    private Object value(String slot) {
        var filled = session.stack().getLast().values().get(slot);
        return filled == null ? null : filled.value();
    }

    private List<String> verbsCalled() {
        return calls.stream().map(Wanted.Call::verb).toList();
    }

    private void untilReview() {
        play(
                new Input.Begin("submit_certificate", Map.of()),
                says("ielts"),
                says("6,5"),
                says("12/5/2025"),
                says("a 123"),
                photos("p1"));
        assertThat(over.keys()).endsWith("submit_certificate.review");
    }

    private static Input photos(String... ids) {
        return new Input.Files(
                List.of(ids).stream()
                        .map(id -> new Attached(id, "image/jpeg", 1000))
                        .toList(),
                Map.of());
    }

    @Test
    void offersWhatAVerbGivesAndReadsItByLabelAndWords() {
        assertThat(play(new Input.Begin("submit_certificate", Map.of())))
                .containsExactly("submit_certificate.ask.cert_type");
        assertThat(choices()).containsExactly("IELTS", "HSK");
        assertThat(calls).extracting(Wanted.Call::verb).containsExactly("certificates.types");
        play(says("chứng chỉ tiếng Trung"));
        assertThat(value("cert_type")).isEqualTo("HSK");
        assertThat(play(taps("IELTS"))).containsExactly("pattern.past", "submit_certificate.ask.score");
    }

    @Test
    void whatHasNoButtonCanBeTyped() {
        play(new Input.Begin("submit_certificate", Map.of()));
        assertThat(choices()).doesNotContain("DELF");
        play(says("tiếng Pháp"));
        assertThat(value("cert_type")).isEqualTo("DELF");
    }

    @Test
    void aStartMayBringSlotsAndWhatCannotBeReadIsAskedFor() {
        var given = Map.of("cert_type", "ielts 6.0 thi tháng 3/2025", "score", "6.0", "issued_on", "chưa rõ");
        assertThat(play(new Input.Begin("submit_certificate", given, List.of(new Attached("p1", "image/png", 5)))))
                .containsExactly("pattern.files_received", "submit_certificate.ask.issued_on");
        assertThat(value("photo")).isEqualTo(List.of("p1"));
    }

    @Test
    void whatAStartBringsMustHoldToo() {
        results.put("holds", false);
        assertThat(play(new Input.Begin("submit_certificate", Map.of("cert_number", "a 1"))))
                .containsExactly("submit_certificate.cert_number.duplicate", "submit_certificate.ask.cert_type");
        assertThat(value("cert_number")).isNull();
    }

    @Test
    void aRuleOfFunctionsAndAWarning() {
        play(new Input.Begin("submit_certificate", Map.of()), says("ielts"));
        assertThat(play(says("11"))).containsExactly("submit_certificate.score.range", "submit_certificate.ask.score");
        play(says("6,5"));
        assertThat(play(says("1/1/2027")))
                .containsExactly("submit_certificate.issued_on.future", "submit_certificate.ask.issued_on");
        assertThat(play(says("1/1/2020")))
                .containsExactly("submit_certificate.issued_on.old", "submit_certificate.ask.cert_number");
        assertThat(value("issued_on")).isEqualTo(LocalDate.of(2020, 1, 1));
        play(says("x1"), photos("p1"));
        assertThat(question().lines()).extracting(Message::key).contains("pattern.warning");
    }

    @Test
    void wordsAreNormalisedAndAVerbIsAskedWhetherTheyHold() {
        play(new Input.Begin("submit_certificate", Map.of()), says("ielts"), says("6,5"), says("12/5/2025"));
        results.put("holds", false);
        assertThat(play(says("a 12 3")))
                .containsExactly("submit_certificate.cert_number.duplicate", "submit_certificate.ask.cert_number");
        assertThat(calls.getFirst().arguments()).isEqualTo(Map.of("cert_number", "A123"));
        results.put("holds", true);
        play(says("a 12 3"));
        assertThat(value("cert_number")).isEqualTo("A123");
    }

    @Test
    void theReviewShowsExactlyWhatIsSubmitted() {
        untilReview();
        assertThat(choices()).containsExactly("submit", "change", "cancel");
        assertThat(shown())
                .isEqualTo(Map.of(
                        "submit_certificate.label.cert_type", "IELTS",
                        "submit_certificate.label.score", "6,5",
                        "submit_certificate.label.issued_on", "12/05/2025",
                        "submit_certificate.label.cert_number", "A123",
                        "submit_certificate.label.photo", Message.of("pattern.files", "count", 1),
                        "submit_certificate.label.result_level", "4"));
        assertThat(play(taps("submit"))).containsExactly("submit_certificate.done.counts");
        assertThat(calls.stream()
                        .filter(call -> !call.once().isEmpty())
                        .findFirst()
                        .orElseThrow()
                        .arguments())
                .isEqualTo(Map.of(
                        "cert_type",
                        "IELTS",
                        "score",
                        new BigDecimal("6.5"),
                        "issued_on",
                        LocalDate.of(2025, 5, 12),
                        "cert_number",
                        "A123",
                        "photo",
                        List.of("p1"),
                        "result_level",
                        4L));
        assertThat(over.ended()).containsExactly(new Ended("submit_certificate", "chat:1", Ended.How.COMPLETED));
    }

    @Test
    void anOldReviewSendsNothingAfterACorrection() {
        untilReview();
        var old = question().number();
        assertThat(play(new Input.Correct("score", "7")))
                .containsExactly("pattern.corrected", "submit_certificate.review");
        assertThat(shown()).containsEntry("submit_certificate.label.score", "7");
        assertThat(play(new Input.Tap(old, "submit"))).containsExactly("pattern.past", "submit_certificate.review");
        assertThat(verbsCalled()).doesNotContain("certificates.submit");
        assertThat(play(new Input.Submit())).containsExactly("submit_certificate.done.counts");
    }

    @Test
    void aSecondTapIsToldThatItIsDone() {
        untilReview();
        var review = question().number();
        play(new Input.Tap(review, "submit"));
        assertThat(play(new Input.Tap(review, "submit"))).containsExactly("pattern.already_done");
        assertThat(calls).isEmpty();
        assertThat(play(new Input.Tap(review, "change"))).containsExactly("pattern.past");
    }

    @Test
    void aRunThatSubmittedElsewhereIsToldSo() {
        untilReview();
        state = Answered.State.ALREADY;
        assertThat(play(taps("submit"))).containsExactly("pattern.already_done", "submit_certificate.done.counts");
    }

    @Test
    void aRefusedOnceLeadsBackToTheReview() {
        untilReview();
        var old = question().number();
        state = Answered.State.REFUSED;
        assertThat(play(taps("submit"))).containsExactly("submit_certificate.review");
        state = Answered.State.DONE;
        assertThat(play(taps("submit"))).containsExactly("submit_certificate.done.counts");
        assertThat(old).isPositive();
    }

    @Test
    void rulesAreAskedAgainBeforeItIsSubmitted() {
        untilReview();
        results.put("holds", false);
        assertThat(play(taps("submit")))
                .containsExactly("submit_certificate.cert_number.duplicate", "submit_certificate.ask.cert_number");
        assertThat(verbsCalled()).doesNotContain("certificates.submit");
        results.put("holds", true);
        assertThat(play(says("b 9"))).containsExactly("submit_certificate.review");
        play(taps("submit"));
        assertThat(calls).anySatisfy(call -> assertThat(call.arguments()).containsEntry("cert_number", "B9"));
    }

    @Test
    void aCorrectionClearsWhatDependsOnItAndLooksUpAgain() {
        untilReview();
        results.put("level", 5L);
        assertThat(play(new Input.Correct("cert_type", "hsk")))
                .containsExactly("pattern.corrected", "submit_certificate.ask.score");
        assertThat(value("score")).isNull();
        assertThat(value("result_level")).isNull();
        assertThat(value("issued_on")).as("keep: if_valid").isEqualTo(LocalDate.of(2025, 5, 12));
        play(says("5"));
        assertThat(shown()).containsEntry("submit_certificate.label.result_level", "5");
    }

    @Test
    void whatWasLookedUpIsNobodysToCorrect() {
        untilReview();
        assertThat(play(new Input.Correct("result_level", "6")))
                .containsExactly("pattern.nothing_to_correct", "submit_certificate.review");
        assertThat(play(new Input.Change("result_level")))
                .containsExactly("pattern.nothing_to_correct", "submit_certificate.review");
        play(new Input.Correct(null, "6"));
        assertThat(value("result_level")).isEqualTo(4L);
    }

    @Test
    void whatWasLookedUpIsLookedUpAgainWhenAnAnswerGoesThereAndBack() {
        untilReview();
        play(new Input.Correct("cert_type", "hsk"), new Input.Correct("cert_type", "ielts"), says("6,5"));
        assertThat(shown()).containsEntry("submit_certificate.label.result_level", "4");
    }

    @Test
    void aSlotIsAskedForAgainAndMayStayAsItWas() {
        untilReview();
        assertThat(play(taps("change"))).containsExactly("pattern.change_which");
        assertThat(choices()).containsExactly("cert_type", "score", "issued_on", "cert_number", "photo", "=");
        assertThat(play(taps("score"))).containsExactly("submit_certificate.ask.score");
        assertThat(choices()).containsExactly("=");
        assertThat(play(says("x"))).containsExactly("pattern.not_a_number", "submit_certificate.ask.score");
        assertThat(play(taps("="))).containsExactly("submit_certificate.review");
        assertThat(shown()).containsEntry("submit_certificate.label.score", "6,5");
        play(new Input.Change("score"), says("8"));
        assertThat(shown()).containsEntry("submit_certificate.label.score", "8");
    }

    @Test
    void filesAreAddedUpToTheirNumberWheneverTheyCome() {
        play(new Input.Begin("submit_certificate", Map.of()));
        assertThat(play(photos("p1", "p2")))
                .containsExactly("pattern.files_received", "submit_certificate.ask.cert_type");
        play(says("ielts"), says("6"), says("12/5/2025"));
        assertThat(play(says("b 1"))).containsExactly("submit_certificate.review");
        assertThat(play(photos("p3", "p4")))
                .containsExactly("pattern.file_too_many", "pattern.files_received", "submit_certificate.review");
        assertThat(value("photo")).isEqualTo(List.of("p1", "p2", "p3"));
        play(new Input.Change("photo"));
        play(photos("p5"));
        assertThat(value("photo")).as("asked for again, it takes their place").isEqualTo(List.of("p5"));
    }

    @Test
    void filesOfTheWrongKindOrSizeAreRefusedWithAReason() {
        play(new Input.Begin("submit_certificate", Map.of()));
        var wrong = new Input.Files(
                List.of(
                        new Attached("a", "application/zip", 5),
                        new Attached("b", "application/pdf", 11L * 1024 * 1024)),
                Map.of());
        assertThat(play(wrong))
                .containsExactly(
                        "pattern.file_kind.image_pdf", "pattern.file_too_big", "submit_certificate.ask.cert_type");
        assertThat(value("photo")).isNull();
        play(says("ielts"), says("6"), says("12/5/2025"), says("b 1"));
        assertThat(play(says("đây ạ"))).containsExactly("pattern.not_a_file", "submit_certificate.ask.photo");
    }

    @Test
    void theLadderEndsInWaysOut() {
        play(new Input.Begin("submit_certificate", Map.of()), says("ielts"));
        assertThat(play(says("x"))).containsExactly("pattern.not_a_number", "submit_certificate.ask.score");
        assertThat(play(says("y")))
                .containsExactly("pattern.not_a_number", "pattern.format.decimal", "submit_certificate.ask.score");
        assertThat(play(says("z")))
                .containsExactly("pattern.not_a_number", "pattern.stuck", "submit_certificate.ask.score");
        assertThat(choices()).containsExactly(".change", ".handoff", ".keep", ".cancel");
        assertThat(play(taps(".keep"))).containsExactly("pattern.kept");
        assertThat(over.ended()).containsExactly(new Ended("submit_certificate", "chat:1", Ended.How.KEPT));
    }

    @Test
    void helpTellsWhatItIsAboutAndAsksAgain() {
        play(new Input.Begin("submit_certificate", Map.of()));
        assertThat(play(new Input.Help()))
                .containsExactly("submit_certificate.about", "pattern.help", "submit_certificate.ask.cert_type");
        assertThat(choices()).contains(".handoff", ".keep", ".cancel");
    }

    @Test
    void aColleagueGetsASummaryWithoutPersonalData() {
        untilReview();
        assertThat(play(new Input.Handoff())).containsExactly("submit_certificate.review");
        assertThat(people).singleElement().satisfies(person -> {
            assertThat(person.run()).isEqualTo("chat:1");
            assertThat(person.summary().toString())
                    .contains("IELTS", "A123", "pattern.files")
                    .doesNotContain("p1");
        });
    }

    @Test
    void personalWordsAreInNoSummary() {
        engine = engine("""
                flow: form
                slots:
                  born: {type: text, pii: true}
                  more: {type: text}
                steps:
                  - {id: ask, collect: [born, more]}
                  - {id: pass, handoff: passed}
                """);
        play(new Input.Begin("form", Map.of()), says("12/5/1985"), says("xong"));
        assertThat(over.keys()).containsExactly("form.passed");
        assertThat(people.getFirst().summary().toString())
                .doesNotContain("1985")
                .contains("pattern.answered", "xong");
        assertThat(session.isIdle()).isTrue();
    }

    @Test
    void aFlowCallsAnotherAndTakesItsResultsBack() {
        engine = engine("""
                flow: outer
                slots:
                  name: {type: text}
                  code: {type: text}
                steps:
                  - {id: ask, collect: [name]}
                  - {id: find, flow: inner, with: {who: name}, set: {code: found}}
                  - {id: tell, say: told}
                """, """
                flow: inner
                slots:
                  who: {type: text}
                  found: {type: text}
                steps:
                  - {id: ask, collect: [found]}
                """);
        play(new Input.Begin("outer", Map.of()));
        assertThat(play(says("Hoa"))).containsExactly("inner.ask.found");
        assertThat(value("who")).isEqualTo("Hoa");
        assertThat(play(says("TM01"))).containsExactly("outer.told");
        assertThat(over.ended()).extracting(Ended::flow).containsExactly("inner", "outer");
    }

    @Test
    void aCorrectionOfWhatWasHandedInCallsTheOtherFlowAgain() {
        engine = engine("""
                flow: outer
                slots:
                  name: {type: text}
                  code: {type: text}
                  more: {type: text}
                steps:
                  - {id: ask, collect: [name]}
                  - {id: find, flow: inner, with: {who: name}, set: {code: found}}
                  - {id: then, collect: [more]}
                """, """
                flow: inner
                slots:
                  who: {type: text}
                  found: {type: text}
                steps:
                  - {id: ask, collect: [found]}
                """);
        play(new Input.Begin("outer", Map.of()), says("Hoa"), says("TM01"));
        assertThat(value("code")).isEqualTo("TM01");
        assertThat(play(new Input.Correct("name", "Lan"))).containsExactly("pattern.corrected", "inner.ask.found");
        play(says("TM02"));
        assertThat(value("code")).isEqualTo("TM02");
    }

    @Test
    void anEditUnderWayLosesNoAnswer() {
        untilReview();
        engine = engine(SUBMIT.replace("  photo:", "  place: {type: text}\n  photo:")
                .replace("cert_number, photo]", "cert_number, place, photo]"));
        assertThat(play(new Input.Repeat())).containsExactly("pattern.flow_changed", "submit_certificate.ask.place");
        play(says("Hà Nội"));
        assertThat(shown())
                .containsEntry("submit_certificate.label.place", "Hà Nội")
                .containsEntry("submit_certificate.label.score", "6,5");
        engine = engine(SUBMIT);
        play(new Input.Repeat());
        assertThat(shown()).doesNotContainKey("submit_certificate.label.place");
        assertThat(value("place")).as("kept aside").isEqualTo("Hà Nội");
    }

    @Test
    void anAnswerToAQuestionThatAnEditRenamedIsTaken() {
        play(new Input.Begin("submit_certificate", Map.of()), says("ielts"));
        engine = engine(
                SUBMIT.replace("score", "points").replace("    type: decimal", "    type: decimal\n    was: score"));
        play(says("6,5"));
        assertThat(value("points")).hasToString("6.5");
    }

    @Test
    void anOptionThatAnEditTookAwayIsAskedForAgain() {
        var form = """
                flow: form
                slots:
                  kind: {type: enum, options: {A: [a], B: [b], C: [c]}}
                  more: {type: text}
                steps:
                  - {id: ask, collect: [kind, more]}
                """;
        engine = engine(form);
        play(new Input.Begin("form", Map.of()), says("b"));
        engine = engine(form.replace("B: [b], ", ""));
        assertThat(play(new Input.Repeat())).containsExactly("pattern.flow_changed", "form.ask.kind");
        assertThat(choices()).containsExactly("A", "C");
    }

    @Test
    void aDraftIsTakenUpInAnotherChat() {
        untilReview();
        var draft = session.run("chat:1");
        session = Session.of("other");
        play(new Input.TakeUp(draft, List.of()));
        assertThat(over.keys()).containsExactly("submit_certificate.review");
        play(taps("submit"));
        assertThat(calls.stream().filter(call -> !call.once().isEmpty()))
                .extracting(Wanted.Call::once)
                .as("the same run, wherever it goes on")
                .containsExactly("chat:1");
    }
}
