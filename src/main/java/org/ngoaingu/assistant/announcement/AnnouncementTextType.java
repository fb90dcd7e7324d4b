package org.ngoaingu.assistant.announcement;

import java.time.LocalDate;
import java.util.Locale;
import org.ngoaingu.announcement.Draft;
import org.ngoaingu.channel.Turns;
import org.ngoaingu.conversation.Reading;
import org.ngoaingu.conversation.SlotType;
import org.ngoaingu.conversation.ValueType;
import org.springframework.stereotype.Component;

/** {@code announcement_text}: what many are to read; read to its end, and refused for what would keep it from going. */
@Component
class AnnouncementTextType implements SlotType {

    @Override
    public String name() {
        return "announcement_text";
    }

    @Override
    public ValueType value() {
        return ValueType.TEXT;
    }

    @Override
    public int longest() {
        return Turns.LONGEST;
    }

    @Override
    public Reading parse(String text, Locale language, LocalDate today) {
        return Draft.refusal(text)
                .<Reading>map(blocker -> new Reading.NotParsed(blocker.says()))
                .orElseGet(() -> new Reading.Parsed(text.strip()));
    }

    @Override
    public String describe(Object value, Locale language) {
        return (String) value;
    }
}
