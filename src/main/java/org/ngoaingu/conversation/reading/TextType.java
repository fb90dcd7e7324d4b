package org.ngoaingu.conversation.reading;

import java.time.LocalDate;
import java.util.Locale;
import org.ngoaingu.conversation.Reading;
import org.ngoaingu.conversation.SlotType;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.platform.Message;

/** Any words. */
public record TextType(String name) implements SlotType {

    public static final TextType TEXT = new TextType("text");

    /** Words that somebody writes down, taken as the answer even where they sound like a question of their own. */
    public static final TextType SENTENCE = new TextType("sentence");

    @Override
    public ValueType value() {
        return ValueType.TEXT;
    }

    @Override
    public Reading parse(String text, Locale language, LocalDate today) {
        return text.isBlank() ? new Reading.NotParsed(Message.of("pattern.empty")) : new Reading.Parsed(text.strip());
    }

    @Override
    public String describe(Object value, Locale language) {
        return (String) value;
    }
}
