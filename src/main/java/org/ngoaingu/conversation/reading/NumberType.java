package org.ngoaingu.conversation.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ngoaingu.conversation.Reading;
import org.ngoaingu.conversation.SlotType;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.platform.Message;

/** A number, alone or among a few words: "6,5", "6.5 điểm", "bậc 4". A comma is a decimal comma. */
public record NumberType(String name, ValueType value, Pattern number) implements SlotType {

    private static final String BEFORE = "(?<![\\p{L}\\p{N}.,/-])-?";
    private static final String BEHIND = "(?![\\p{L}\\p{N}/]|[.,]\\p{N})";

    public static final NumberType INT =
            new NumberType("int", ValueType.INTEGER, Pattern.compile(BEFORE + "[0-9]{1,9}" + BEHIND));

    public static final NumberType DECIMAL = new NumberType(
            "decimal", ValueType.DECIMAL, Pattern.compile(BEFORE + "[0-9]{1,9}(?:[.,][0-9]{1,4})?" + BEHIND));

    @Override
    public Reading parse(String text, Locale language, LocalDate today) {
        return findIn(text, language, today)
                .<Reading>map(found -> new Reading.Parsed(number(found)))
                .orElseGet(() -> new Reading.NotParsed(Message.of("pattern.not_a_number")));
    }

    /** The only number of the sentence; with several, none is guessed. */
    @Override
    public Optional<String> findIn(String sentence, Locale language, LocalDate today) {
        var all = number.matcher(sentence).results().map(found -> found.group()).toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    private Object number(String found) {
        var decimal = new BigDecimal(found.replace(',', '.'));
        return value == ValueType.INTEGER ? (Object) decimal.longValueExact() : decimal;
    }

    @Override
    public Message format() {
        return Message.of(value == ValueType.INTEGER ? "pattern.format.int" : "pattern.format.decimal");
    }

    @Override
    public String describe(Object shown, Locale language) {
        var plain = shown instanceof BigDecimal decimal ? decimal.toPlainString() : shown.toString();
        return language.getLanguage().equals("vi") ? plain.replace('.', ',') : plain;
    }
}
