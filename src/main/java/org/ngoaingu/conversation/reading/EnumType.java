package org.ngoaingu.conversation.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ngoaingu.conversation.Reading;
import org.ngoaingu.conversation.SlotType;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.platform.Message;

/**
 * One of a few options, by its name or by words for it; {@code yes_no} is the pair of answers of
 * {@link #yesNo(Map)}. The longest words that occur decide, and a sentence that fits two options fits none.
 *
 * @param options words for each option, by its name
 */
public record EnumType(String name, ValueType value, Map<String, List<String>> options) implements SlotType {

    public static EnumType of(Map<String, List<String>> options) {
        return new EnumType("enum", ValueType.TEXT, options);
    }

    /** Yes or no, with the words for {@code yes} and for {@code no}. */
    public static EnumType yesNo(Map<String, List<String>> words) {
        return new EnumType("yes_no", ValueType.YES_NO, words);
    }

    @Override
    public Reading parse(String text, Locale language, LocalDate today) {
        return findIn(text, language, today)
                .<Reading>map(option -> new Reading.Parsed(typed(option)))
                .orElseGet(() -> new Reading.NotParsed(Message.of("pattern.not_an_option")));
    }

    @Override
    public Optional<String> findIn(String sentence, Locale language, LocalDate today) {
        var words = Words.of(sentence);
        int longest = 0;
        Optional<String> best = Optional.empty();
        for (var option : options.entrySet()) {
            int length = length(option.getKey(), option.getValue(), sentence, words);
            if (length > longest) {
                longest = length;
                best = Optional.of(option.getKey());
            } else if (length == longest) {
                best = Optional.empty();
            }
        }
        return best;
    }

    private static int length(String option, List<String> phrases, String sentence, Words words) {
        if (sentence.strip().equalsIgnoreCase(option)) {
            return Integer.MAX_VALUE;
        }
        return phrases.stream()
                .map(Words::of)
                .filter(phrase -> words.indexOf(phrase) >= 0)
                .mapToInt(Words::size)
                .max()
                .orElse(0);
    }

    private Object typed(String option) {
        return value == ValueType.YES_NO ? (Object) option.equals("yes") : option;
    }

    @Override
    public Message format() {
        return Message.of("pattern.format.options");
    }

    @Override
    public String describe(Object shown, Locale language) {
        return options.entrySet().stream()
                .filter(option -> typed(option.getKey()).equals(shown))
                .map(option -> option.getValue().isEmpty()
                        ? option.getKey()
                        : option.getValue().getFirst())
                .findFirst()
                .orElse(shown.toString());
    }
}
