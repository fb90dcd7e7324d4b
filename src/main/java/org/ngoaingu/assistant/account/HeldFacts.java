package org.ngoaingu.assistant.account;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ngoaingu.assistant.record.FactWords;
import org.ngoaingu.mail.MailAddresses;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.BirthDate;
import org.ngoaingu.staff.Fact;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Source;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.StaffFacts;
import org.springframework.stereotype.Component;

/** The facts of a person, each with its name, its value and where it comes from. */
@Component
class HeldFacts {

    private final Staff staff;
    private final MailAddresses mail;
    private final FactWords words;
    private final Texts texts;

    HeldFacts(Staff staff, MailAddresses mail, FactWords words, Texts texts) {
        this.staff = staff;
        this.mail = mail;
        this.words = words;
        this.texts = texts;
    }

    /** Rows of name, value and source; empty without a post on the day. */
    Stream<List<String>> of(PersonId person, LocalDate day, Locale language) {
        var told = mail.of(person).stream().map(it -> List.of(say(language, "mail"), it.value(), ""));
        return Stream.concat(staff.facts(person, day).stream().flatMap(facts -> rows(facts, language)), told);
    }

    private Stream<List<String>> rows(StaffFacts facts, Locale language) {
        var phone = staff.phone(facts.person(), facts.day()).orElseGet(Fact::unknown);
        return Stream.of(
                List.of(say(language, "name"), facts.name(), ""),
                List.of(say(language, "code"), facts.code().value(), ""),
                row(language, "phone", phone, number -> number),
                List.of(say(language, "unit"), facts.unitName(), ""),
                row(language, "birth-date", facts.birthDate(), HeldFacts::written),
                row(language, "post", facts.title(), title -> title),
                row(language, "category", facts.category(), value -> words.value(language, value)),
                row(language, "unit-kind", facts.unitKind(), value -> words.value(language, value)),
                row(language, "level", facts.level(), value -> words.value(language, value)),
                row(language, "block", facts.block(), value -> words.value(language, value)),
                row(language, "manager", facts.manager(), value -> words.value(language, value)),
                row(language, "manager-rank", facts.managerRank(), value -> words.value(language, value)),
                row(language, "requires-language", facts.requiresLanguage(), value -> words.value(language, value)),
                row(language, "teaches-language", facts.teachesLanguage(), value -> words.value(language, value)));
    }

    private <T> List<String> row(Locale language, String name, Fact<T> fact, Function<T, String> words) {
        var value = fact.value();
        return List.of(
                say(language, name),
                value == null ? say(language, "unknown") : words.apply(value),
                source(language, fact.source()));
    }

    private String source(Locale language, Source source) {
        return switch (source) {
            case Source.Imported imported ->
                imported.file() + ", "
                        + texts.say(language, Message.of("why.source." + imported.basis(), "day", imported.asOf()));
            case Source.Corrected corrected ->
                texts.say(
                        language,
                        "why.source.corrected",
                        Map.of("day", corrected.since(), "reason", corrected.reason()));
            case Source.Supposed supposed -> "";
            case Source.Silent silent -> "";
        };
    }

    private static String written(BirthDate birth) {
        var pattern = switch (birth.precision()) {
            case DAY -> "dd/MM/yyyy";
            case MONTH -> "MM/yyyy";
            case YEAR -> "yyyy";
        };
        return DateTimeFormatter.ofPattern(pattern).format(birth.date());
    }

    private String say(Locale language, String fact) {
        return texts.say(language, "account.fact." + fact, Map.of());
    }
}
