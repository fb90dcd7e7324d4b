package org.ngoaingu.announcement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Folded;

/** What each reader finds another word for: {@code {họ tên}}, in braces. */
public enum Variable {
    NAME("họ tên", "name"),
    UNIT("đơn vị", "unit"),
    CONFIRM_BY("hạn", "deadline");

    static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private final List<String> words;

    Variable(String... words) {
        this.words = List.of(words);
    }

    /** As authors write it, the Vietnamese word first. */
    public List<String> words() {
        return words;
    }

    /** The variable that stands in the braces, tones and case aside. */
    static Optional<Variable> of(String inBraces) {
        var folded = Folded.of(inBraces);
        return Arrays.stream(values())
                .filter(it -> it.words.stream().map(Folded::of).anyMatch(folded::equals))
                .findFirst();
    }

    boolean standsIn(@Nullable String text) {
        return text != null
                && PLACE.matcher(text)
                        .results()
                        .anyMatch(place -> of(place.group(1)).equals(Optional.of(this)));
    }

    /** What stands in braces, or is a lone brace, and is no variable. */
    static @Nullable String unknownIn(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var unknown = PLACE.matcher(text)
                .results()
                .filter(place -> of(place.group(1)).isEmpty())
                .map(place -> place.group());
        var lone = Pattern.compile("[{}]")
                .matcher(PLACE.matcher(text).replaceAll(""))
                .results()
                .map(brace -> brace.group());
        return Stream.concat(unknown, lone).findFirst().orElse(null);
    }
}
