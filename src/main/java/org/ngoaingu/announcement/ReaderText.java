package org.ngoaingu.announcement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.StaffFacts;
import org.springframework.stereotype.Component;

/** The text of an announcement as one reader gets it. */
@Component
class ReaderText {

    private final Staff staff;
    private final Texts texts;
    private final Clock clock;

    ReaderText(Staff staff, Texts texts, Clock clock) {
        this.staff = staff;
        this.texts = texts;
        this.clock = clock;
    }

    String of(Draft draft, PersonId reader, Locale language) {
        var filled = filled(draft, reader, draft.text(language));
        return draft.wantsConfirmation() ? filled + "\n\n" + asks(draft, language) : filled;
    }

    /** The same for who has not confirmed yet. */
    String reminding(Draft draft, PersonId reader, Locale language) {
        return texts.say(language, Message.of("announcement.reminder")) + "\n\n" + of(draft, reader, language);
    }

    private String filled(Draft draft, PersonId reader, String text) {
        return Variable.PLACE
                .matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(Variable.of(place.group(1))
                        .map(variable -> value(variable, draft, reader))
                        .orElse(place.group())));
    }

    private String value(Variable variable, Draft draft, PersonId reader) {
        return switch (variable) {
            case NAME -> staff.name(reader);
            case UNIT ->
                staff.facts(reader, LocalDate.now(clock))
                        .map(StaffFacts::unitName)
                        .orElse("");
            case CONFIRM_BY -> draft.confirmBy() == null ? "" : said(draft.confirmBy());
        };
    }

    private String asks(Draft draft, Locale language) {
        return texts.say(
                language,
                draft.confirmBy() == null
                        ? Message.of("announcement.confirm.ask")
                        : Message.of("announcement.confirm.askBy", "day", draft.confirmBy()));
    }

    private String said(LocalDate day) {
        return texts.say(Locale.of("vi"), Message.of("announcement.day", "day", day));
    }
}
