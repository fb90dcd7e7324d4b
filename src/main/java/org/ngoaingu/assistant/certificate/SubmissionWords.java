package org.ngoaingu.assistant.certificate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.certificate.Decision;
import org.ngoaingu.certificate.Paper;
import org.ngoaingu.certificate.SubmissionState;
import org.ngoaingu.certificate.SubmissionView;
import org.ngoaingu.platform.Texts;
import org.springframework.stereotype.Component;

/** Submissions as people read them. */
@Component
class SubmissionWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Texts texts;
    private final Clock clock;

    SubmissionWords(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** "IELTS 6.0". */
    String named(SubmissionView one, Locale language) {
        return one.type().named(one.paper().score(), language);
    }

    /** What a card about it is headed with: certificate and number. */
    String head(SubmissionView one, Locale language) {
        return texts.say(
                language,
                "submission.head",
                Map.of(
                        "certificate", named(one, language),
                        "id", String.valueOf(one.id().value())));
    }

    /** How far it is, and since when it is here. */
    String standing(SubmissionView one, Locale language) {
        return texts.say(
                language,
                "submission.is",
                Map.of("state", state(one.state(), language), "day", day(one.submittedAt())));
    }

    /** What stands on the paper, an item each. */
    List<String> facts(SubmissionView one, Locale language) {
        var paper = one.paper();
        var facts = new ArrayList<String>();
        add(facts, "issued", paper.issued(), language);
        var month = paper.testedIn();
        add(facts, "tested", month == null ? paper.tested() : new PaperDate(month, null).says(language), language);
        add(facts, "number", paper.number(), language);
        add(facts, "issuer", paper.issuer(), language);
        var setting = paper.setting();
        add(facts, "setting", setting == null ? null : setting(setting, language), language);
        add(facts, "place", paper.place(), language);
        var code = one.type().language() == null ? paper.language() : null;
        add(
                facts,
                "language",
                code == null ? null : texts.say(language, "submission.language", Map.of("code", code)),
                language);
        return facts;
    }

    private String setting(Paper.Setting setting, Locale language) {
        return texts.say(language, "submission.setting." + setting.name(), Map.of());
    }

    private void add(List<String> facts, String key, @Nullable Object value, Locale language) {
        if (value != null) {
            var shown = value instanceof String words ? line(words) : value;
            facts.add("- " + texts.say(language, "submission.fact." + key, Map.of("value", shown)));
        }
    }

    /** "chờ thẩm định". */
    String state(SubmissionState state, Locale language) {
        return texts.say(language, "submission.state." + state.name(), Map.of());
    }

    /** What happened to it, an item each: who of the office did it is told to officers. */
    List<String> history(SubmissionView one, Locale language) {
        return one.history().stream()
                .map(step -> "- "
                        + texts.say(
                                language,
                                "submission.step",
                                Map.of(
                                        "day", day(step.at()),
                                        "time", time(step.at()),
                                        "what",
                                                texts.say(
                                                        language,
                                                        "submission.done."
                                                                + step.state().name(),
                                                        Map.of()),
                                        "why", step.reason() == null ? "no" : "yes",
                                        "reason", step.reason() == null ? "" : line(step.reason()))))
                .toList();
    }

    /** Why an act was not done: somebody decided before, or has it in hand. */
    String notDone(Decision decision, Locale language) {
        return switch (decision) {
            case Decision.Done done -> "";
            case Decision.Decided decided ->
                texts.say(
                        language,
                        "submission.decided",
                        Map.of(
                                "what",
                                        texts.say(
                                                language,
                                                "submission.done."
                                                        + decided.how().name(),
                                                Map.of()),
                                "time", time(decided.at()),
                                "day", day(decided.at())));
            case Decision.InOtherHands hands ->
                texts.say(language, "submission.in-other-hands", Map.of("time", time(hands.until())));
            case Decision.Refused refused -> texts.say(language, refused.why());
        };
    }

    LocalDate day(Instant instant) {
        return instant.atZone(clock.getZone()).toLocalDate();
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(clock.getZone()));
    }

    static String line(String said) {
        return said.replaceAll("\\s*\\R\\s*", " ");
    }
}
