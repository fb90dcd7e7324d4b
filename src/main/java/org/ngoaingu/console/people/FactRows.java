package org.ngoaingu.console.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.assistant.record.FactWords;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.BirthDate;
import org.ngoaingu.staff.Fact;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Source;
import org.ngoaingu.staff.Staff;
import org.springframework.stereotype.Component;

/** Facts and their sources in words. */
@Component
class FactRows {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    private final Texts texts;
    private final FactWords words;
    private final Staff staff;

    FactRows(Texts texts, FactWords words, Staff staff) {
        this.texts = texts;
        this.words = words;
        this.staff = staff;
    }

    /** @param correctable the fact's name where it can be corrected */
    FactRow row(Locale language, String name, Fact<?> fact, @Nullable String correctable) {
        return new FactRow(
                Message.of("console.fact." + name),
                value(language, fact.value()),
                fact.isKnown(),
                source(language, fact.source()),
                correctable);
    }

    String value(Locale language, @Nullable Object value) {
        return switch (value) {
            case null -> texts.say(language, "answer.unknown", Map.of());
            case BirthDate born -> born(born);
            default -> words.value(language, value);
        };
    }

    private static String born(BirthDate born) {
        return switch (born.precision()) {
            case DAY -> DAY.format(born.date());
            case MONTH -> MONTH.format(born.date());
            case YEAR -> String.valueOf(born.date().getYear());
        };
    }

    private @Nullable Message source(Locale language, Source source) {
        return switch (source) {
            case Source.Imported imported ->
                new Message(
                        "console.source.imported",
                        Map.of(
                                "file",
                                imported.file(),
                                "day",
                                imported.asOf(),
                                "basis",
                                Message.of("console.basis." + imported.basis())));
            case Source.Corrected corrected -> corrected(language, corrected);
            case Source.Supposed supposed -> null;
            case Source.Silent silent -> null;
        };
    }

    private Message corrected(Locale language, Source.Corrected corrected) {
        LocalDate since = corrected.since();
        return new Message(
                "console.source.corrected",
                Map.of("day", since, "reason", corrected.reason(), "who", who(language, corrected.by())));
    }

    private String who(Locale language, @Nullable PersonId by) {
        return Optional.ofNullable(by)
                .flatMap(staff::known)
                .map(Staff.Known::name)
                .orElseGet(() -> texts.say(language, "console.source.operator", Map.of()));
    }
}
