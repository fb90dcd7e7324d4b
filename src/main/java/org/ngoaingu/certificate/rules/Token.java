package org.ngoaingu.certificate.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ngoaingu.platform.Folded;

/**
 * The smallest piece of a text about certificates: a run of letters (folded), a number (with a point for the decimals)
 * or a slash. "B1" is two pieces, so that "B 1" is the same text.
 *
 * @param glued whether the next piece follows without a gap
 */
record Token(String text, boolean glued) {

    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{M}]+|\\d+(?:[.,]\\d+)?|/");

    static List<Token> of(String text) {
        var tokens = new ArrayList<Token>();
        var piece = PIECE.matcher(text);
        while (piece.find()) {
            var next = piece.end() < text.length() && Character.isLetterOrDigit(text.charAt(piece.end()));
            var folded = piece.group().equals("/")
                    ? "/"
                    : Character.isDigit(piece.group().charAt(0))
                            ? piece.group().replace(',', '.')
                            : Folded.of(piece.group()).value();
            if (!folded.isEmpty()) {
                tokens.add(new Token(folded.toLowerCase(Locale.ROOT), next));
            }
        }
        return tokens;
    }

    boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }
}
