package org.ngoaingu.assistant.account;

import java.util.Optional;
import java.util.regex.Pattern;

/** The code in words that somebody typed: behind {@code /start}, or bare in groups of four letters. */
final class TypedCode {

    private static final Pattern COMMAND =
            Pattern.compile("/start(?:@\\w+)?\\s+(\\S.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern BARE = Pattern.compile("(?:[\\s\\p{Pd}]*[0-9A-Za-z]{4}){4}\\s*");

    private TypedCode() {}

    /** Whatever stands behind {@code /start} is meant as a code, even if it can be none. */
    static Optional<String> in(String text) {
        var command = COMMAND.matcher(text.strip());
        if (command.matches()) {
            return Optional.of(command.group(1));
        }
        return BARE.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }
}
