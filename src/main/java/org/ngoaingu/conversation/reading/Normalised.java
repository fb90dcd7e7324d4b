package org.ngoaingu.conversation.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ngoaingu.conversation.Reading;
import org.ngoaingu.conversation.SlotType;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.platform.Message;

/** Words of another type, brought into one form: {@code upper}, {@code lower}, {@code strip_space}, {@code one_space}. */
public record Normalised(SlotType type, List<String> forms) implements SlotType {

    @Override
    public String name() {
        return type.name();
    }

    @Override
    public ValueType value() {
        return type.value();
    }

    @Override
    public Reading parse(String text, Locale language, LocalDate today) {
        return type.parse(text, language, today) instanceof Reading.Parsed parsed
                ? new Reading.Parsed(formed((String) parsed.value()))
                : type.parse(text, language, today);
    }

    private String formed(String words) {
        var formed = words;
        for (var form : forms) {
            formed = switch (form) {
                case "upper" -> formed.toUpperCase(Locale.ROOT);
                case "lower" -> formed.toLowerCase(Locale.ROOT);
                case "strip_space" -> formed.replaceAll("\\s+", "");
                case "one_space" -> formed.strip().replaceAll("\\s+", " ");
                default -> throw new IllegalArgumentException("no form " + form);
            };
        }
        return formed;
    }

    @Override
    public Optional<String> findIn(String sentence, Locale language, LocalDate today) {
        return type.findIn(sentence, language, today);
    }

    @Override
    public int longest() {
        return type.longest();
    }

    @Override
    public Message format() {
        return type.format();
    }

    @Override
    public String describe(Object value, Locale language) {
        return type.describe(value, language);
    }
}
