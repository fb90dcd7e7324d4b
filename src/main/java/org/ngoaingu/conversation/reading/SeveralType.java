package org.ngoaingu.conversation.reading;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ngoaingu.conversation.Reading;
import org.ngoaingu.conversation.SlotType;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.platform.Message;

/**
 * Some of a few options in one answer: {@code công chức, viên chức}. The value has their names in the order of the options,
 * with commas between.
 */
public record SeveralType(EnumType one) implements SlotType {

    private static final String BETWEEN_NAMES = ",";
    private static final Pattern BETWEEN_WORDS = Pattern.compile(
            "[,;+/\\n]|(?<![\\p{L}\\p{N}])(?:và|va|and)(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The options that a value of this type, or of one option, names. */
    public static List<String> names(Object value) {
        return List.of(value.toString().split(BETWEEN_NAMES, -1));
    }

    /** Whether the words are several, with something between. */
    public static boolean isList(String text) {
        return pieces(text).length > 1;
    }

    private static String[] pieces(String text) {
        return BETWEEN_WORDS.split(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    @Override
    public String name() {
        return one.name();
    }

    @Override
    public ValueType value() {
        return ValueType.TEXT;
    }

    @Override
    public Reading parse(String text, Locale language, LocalDate today) {
        var named = new HashSet<String>();
        for (var piece : pieces(text)) {
            var option = one.findIn(piece, language, today);
            if (!piece.isBlank() && option.isEmpty()) {
                return new Reading.NotParsed(Message.of("pattern.not_an_option"));
            }
            option.ifPresent(named::add);
        }
        return named.isEmpty()
                ? new Reading.NotParsed(Message.of("pattern.not_an_option"))
                : new Reading.Parsed(one.options().keySet().stream()
                        .filter(named::contains)
                        .collect(Collectors.joining(BETWEEN_NAMES)));
    }

    @Override
    public Optional<String> findIn(String sentence, Locale language, LocalDate today) {
        return one.findIn(sentence, language, today);
    }

    @Override
    public Message format() {
        return Message.of("pattern.format.several");
    }

    @Override
    public String describe(Object value, Locale language) {
        return names(value).stream().map(name -> one.describe(name, language)).collect(Collectors.joining(", "));
    }
}
