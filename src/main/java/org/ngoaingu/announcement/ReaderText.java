package org.ngoaingu.announcement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Staff;
import org.springframework.stereotype.Component;

/** The text of an announcement as its readers get it. */
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

    /** The text for some readers: what it says of them is asked once for all. */
    ForReaders of(Draft draft, Collection<PersonId> readers) {
        return new ForReaders(draft, named(draft, readers));
    }

    private Map<PersonId, Staff.Listed> named(Draft draft, Collection<PersonId> readers) {
        return Stream.of(Variable.NAME, Variable.UNIT)
                        .anyMatch(it -> it.standsIn(draft.vi()) || it.standsIn(draft.en()))
                ? staff.listed(readers, LocalDate.now(clock)).stream()
                        .collect(Collectors.toMap(Staff.Listed::person, Function.identity()))
                : Map.of();
    }

    /** One text, and what it names of each of its readers. */
    final class ForReaders {

        private final Draft draft;
        private final Map<PersonId, Staff.Listed> named;

        private ForReaders(Draft draft, Map<PersonId, Staff.Listed> named) {
            this.draft = draft;
            this.named = named;
        }

        String of(PersonId reader, Locale language) {
            var filled = filled(reader, draft.text(language));
            return draft.wantsConfirmation() ? filled + "\n\n" + asks(language) : filled;
        }

        /** The same for who has not confirmed yet. */
        String reminding(PersonId reader, Locale language) {
            return texts.say(language, Message.of("announcement.reminder")) + "\n\n" + of(reader, language);
        }

        private String filled(PersonId reader, String text) {
            return Variable.PLACE
                    .matcher(text)
                    .replaceAll(place -> Matcher.quoteReplacement(Variable.of(place.group(1))
                            .map(variable -> value(variable, reader))
                            .orElse(place.group())));
        }

        private String value(Variable variable, PersonId reader) {
            var known = named.get(reader);
            return switch (variable) {
                case NAME -> known == null ? staff.name(reader) : known.name();
                case UNIT -> known == null ? "" : known.unitName();
                case CONFIRM_BY -> draft.confirmBy() == null ? "" : said(draft.confirmBy());
            };
        }

        private String asks(Locale language) {
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
}
