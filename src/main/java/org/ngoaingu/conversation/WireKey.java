package org.ngoaingu.conversation;

import java.util.Optional;
import java.util.regex.Pattern;

/** The key of a row as a button or a slot hands it over; it came over the wire. */
public final class WireKey {

    private static final Pattern KEY = Pattern.compile("\\d{1,18}");

    private WireKey() {}

    /** The key; empty for words that are none. */
    public static Optional<Long> of(String words) {
        return KEY.matcher(words).matches() ? Optional.of(Long.parseLong(words)) : Optional.empty();
    }
}
