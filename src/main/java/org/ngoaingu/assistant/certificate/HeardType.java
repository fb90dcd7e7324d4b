package org.ngoaingu.assistant.certificate;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.ngoaingu.conversation.Reading;
import org.ngoaingu.conversation.SlotType;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.platform.Message;
import org.springframework.stereotype.Component;

/** {@code heard}: the whole sentence that started a flow, for a verb to find in it what it says. */
@Component
class HeardType implements SlotType {

    @Override
    public String name() {
        return "heard";
    }

    @Override
    public ValueType value() {
        return ValueType.TEXT;
    }

    @Override
    public Reading parse(String text, Locale language, LocalDate today) {
        return text.isBlank() ? new Reading.NotParsed(Message.of("pattern.empty")) : new Reading.Parsed(text.strip());
    }

    @Override
    public Optional<String> findIn(String sentence, Locale language, LocalDate today) {
        return Optional.of(sentence);
    }

    @Override
    public String describe(Object value, Locale language) {
        return (String) value;
    }
}
