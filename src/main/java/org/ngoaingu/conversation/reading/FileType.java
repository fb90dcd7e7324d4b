package org.ngoaingu.conversation.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.ngoaingu.conversation.Reading;
import org.ngoaingu.conversation.SlotType;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.platform.Message;

/** Files of the chat; no words are one. */
public record FileType() implements SlotType {

    @Override
    public String name() {
        return "file";
    }

    @Override
    public ValueType value() {
        return ValueType.FILES;
    }

    @Override
    public Reading parse(String text, Locale language, LocalDate today) {
        return new Reading.NotParsed(Message.of("pattern.not_a_file"));
    }

    @Override
    public Message format() {
        return Message.of("pattern.format.file");
    }

    /** How many there are; a name that somebody gave says nothing. */
    @Override
    public String describe(Object value, Locale language) {
        return String.valueOf(((List<?>) value).size());
    }
}
