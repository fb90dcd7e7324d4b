package org.ngoaingu.assistant.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.ngoaingu.assistant.question.WrongFacts.Report;
import org.ngoaingu.assistant.record.FactWords;
import org.ngoaingu.assistant.record.Records;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.PersonFact;
import org.ngoaingu.staff.StaffFacts;
import org.springframework.stereotype.Component;

/** What is said about a report; by staff code, since it may go over a foreign messenger. */
@Component
class WrongFactWords {

    static final String OWNER = "w";
    static final String PROOF = "proof.";
    static final String DONE = "done";
    static final String DECLINE = "no";

    private final FactWords words;
    private final Texts texts;

    WrongFactWords(FactWords words, Texts texts) {
        this.words = words;
        this.texts = texts;
    }

    Reply toDecider(Report report, StaffFacts facts, Locale language) {
        var choices = new ArrayList<Choice>();
        for (int number = 0; number < report.proof().size(); number++) {
            choices.add(button(
                    report,
                    PROOF + number,
                    texts.say(language, "wrongFact.button.proof", Map.of("number", number + 1))));
        }
        if (isNamed(report.fact())) {
            var label = texts.say(
                    language, "wrongFact.button.correct", Map.of("fact", words.name(language, report.fact())));
            choices.add(Records.correct(report.person(), report.fact(), label));
        }
        choices.add(button(report, DONE, say(language, "wrongFact.button.done")));
        choices.add(button(report, DECLINE, say(language, "wrongFact.button.no")));
        return new Reply(
                texts.say(
                        language,
                        "wrongFact.toDecider",
                        Map.of(
                                "code", facts.code().value(),
                                "unit", facts.unitName(),
                                "fact", fact(report, language),
                                "words", report.words().replaceAll("\\s*\\R\\s*", " "),
                                "proof", report.proof().size())),
                choices);
    }

    Reply toPerson(Report report, boolean corrected, Locale language) {
        return Reply.of(texts.say(
                language,
                corrected ? "wrongFact.corrected" : "wrongFact.declined",
                Map.of("fact", fact(report, language))));
    }

    String fact(Report report, Locale language) {
        return isNamed(report.fact()) ? words.name(language, report.fact()) : say(language, "wrongFact.something");
    }

    private static boolean isNamed(String fact) {
        return Arrays.stream(PersonFact.values()).anyMatch(one -> one.name().equals(fact));
    }

    private static Choice button(Report report, String act, String label) {
        return new Choice(OWNER + ":" + report.id() + ":" + act, label);
    }

    private String say(Locale language, String key) {
        return texts.say(language, Message.of(key));
    }
}
