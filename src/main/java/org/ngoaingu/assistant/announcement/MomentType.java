package org.ngoaingu.assistant.announcement;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ngoaingu.conversation.Reading;
import org.ngoaingu.conversation.SlotType;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.platform.Message;
import org.springframework.stereotype.Component;

/** {@code moment}: a day and an hour that is not of a day before today; ISO 8601, local. */
@Component
class MomentType implements SlotType {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    @Override
    public String name() {
        return "moment";
    }

    @Override
    public ValueType value() {
        return ValueType.TEXT;
    }

    @Override
    public Reading parse(String text, Locale language, LocalDate today) {
        return Moment.in(text, today)
                .<Reading>map(moment -> moment.toLocalDate().isBefore(today)
                        ? new Reading.NotParsed(Message.of("broadcast.moment.past"))
                        : new Reading.Parsed(moment.toString()))
                .orElseGet(() -> new Reading.NotParsed(Message.of("broadcast.moment.unread")));
    }

    @Override
    public Message format() {
        return Message.of("broadcast.moment.format");
    }

    @Override
    public String describe(Object value, Locale language) {
        return SHOWN.format(LocalDateTime.parse((String) value));
    }
}
