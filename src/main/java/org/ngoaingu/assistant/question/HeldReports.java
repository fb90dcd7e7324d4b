package org.ngoaingu.assistant.question;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.PersonId;
import org.springframework.stereotype.Component;

/** What a person reported as wrong, for the copy of the person's data. */
@Component
public class HeldReports {

    private final WrongFacts reports;
    private final WrongFactWords words;
    private final Texts texts;

    HeldReports(WrongFacts reports, WrongFactWords words, Texts texts) {
        this.reports = reports;
        this.words = words;
        this.texts = texts;
    }

    /** Which fact, what would be right, what became of it; the newest first. */
    public Stream<List<String>> of(PersonId person, Locale language) {
        return reports.of(person).stream()
                .map(report -> List.of(
                        words.fact(report, language),
                        report.words(),
                        texts.say(language, Message.of("wrongFact.state." + state(report)))));
    }

    private static String state(WrongFacts.Report report) {
        if (report.corrected() == null) {
            return "open";
        }
        return report.corrected() ? "corrected" : "declined";
    }
}
