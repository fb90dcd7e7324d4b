package org.ngoaingu.assistant.handover;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.PersonId;
import org.springframework.stereotype.Component;

/** What a person asked colleagues and what they answered, for the copy of the person's data. */
@Component
public class HeldQuestions {

    private final HandoverRows rows;
    private final Texts texts;

    HeldQuestions(HandoverRows rows, Texts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    /** What it was about, what went along, the answer; the newest first. */
    public Stream<List<String>> of(PersonId person, Locale language) {
        return rows.of(person).stream()
                .map(put -> List.of(put.about(), put.summary(), put.answer() == null ? open(language) : put.answer()));
    }

    private String open(Locale language) {
        return texts.say(language, "handover.open", Map.of());
    }
}
