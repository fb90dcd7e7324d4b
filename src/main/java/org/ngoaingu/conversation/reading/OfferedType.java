package org.ngoaingu.conversation.reading;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.ngoaingu.conversation.Reading;
import org.ngoaingu.conversation.SlotType;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.platform.Message;

/** One of the options that a verb gives; until they are known, nothing can be read. */
public record OfferedType() implements SlotType {

    @Override
    public String name() {
        return "enum";
    }

    @Override
    public ValueType value() {
        return ValueType.TEXT;
    }

    @Override
    public Reading parse(String text, Locale language, LocalDate today) {
        return new Reading.NotParsed(Message.of("pattern.not_an_option"));
    }

    /** The whole sentence: which option it names is found when the options are known. */
    @Override
    public Optional<String> findIn(String sentence, Locale language, LocalDate today) {
        return Optional.of(sentence);
    }

    @Override
    public Message format() {
        return Message.of("pattern.format.options");
    }

    @Override
    public String describe(Object value, Locale language) {
        return (String) value;
    }
}
