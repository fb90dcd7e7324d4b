package org.ngoaingu.certificate.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that one run of pieces can mean; which of it holds is known once the type is. */
final class Phrase {

    /** Types that it names. */
    final Set<String> types = new HashSet<>();
    /** The value that it names beside the type, by type. */
    final Map<String, String> values = new HashMap<>();

    @Nullable
    String language;
    /** Whether it says nothing about which certificate it is. */
    boolean filler;

    /** Longest phrase first: what the words say, from left to right. */
    record Found(List<Token> tokens, @Nullable Phrase meaning) {

        String text() {
            return String.join(" ", tokens.stream().map(Token::text).toList());
        }

        boolean isNumber() {
            return tokens.size() == 1 && tokens.getFirst().isNumber();
        }

        boolean isSlash() {
            return tokens.size() == 1 && tokens.getFirst().text().equals("/");
        }

        @Nullable
        String valueOf(String type) {
            return meaning == null ? null : meaning.values.get(type);
        }
    }
}
