package org.ngoaingu.staff.roster;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ngoaingu.platform.Folded;

/**
 * Text of a cell put in order without changing what it says: composed (NFC), invisible signs gone, every run of blanks
 * one blank (line breaks stay, they part certificates), Ð typed for Đ, Cyrillic and Greek letters that only look Latin.
 */
final class Cleaned {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\n\\t\\r]]+");
    private static final Pattern TYPED_AS_TEXT = Pattern.compile("['’`‘](?=[=+\\-@\\d])");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\t\\r]+");
    private static final Pattern LINES = Pattern.compile(" ?\\n[ \\n]*");
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern NOT_ALIKE = Pattern.compile("[\\u0370-\\u03ff\\u0400-\\u04ff]");
    private static final String ALIKE = "АВСЕНІЈКМОРЅТХУаеіјорѕсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
    private static final String LATIN = "ABCEHIJKMOPSTXYaeijopscyxABEZHIKMNOPTYXo";

    private Cleaned() {}

    static String of(String raw) {
        var text = ordered(raw);
        // typed so that the spreadsheet keeps a text as it is
        return text.length() > 1 && TYPED_AS_TEXT.matcher(text).lookingAt() ? text.substring(1) : text;
    }

    private static String ordered(String raw) {
        if (isPlain(raw)) {
            return raw.strip();
        }
        var text = Normalizer.normalize(INVISIBLE.matcher(raw).replaceAll(""), Normalizer.Form.NFC)
                .replace('\u00d0', 'Đ')
                .replace('\u00f0', 'đ');
        text = LINES.matcher(BLANKS.matcher(text).replaceAll(" ")).replaceAll("\n");
        text = text.strip();
        return NOT_ALIKE.matcher(text).find() ? WORD.matcher(text).replaceAll(word -> alike(word.group())) : text;
    }

    /** The folded text with letters that only look Latin made Latin. */
    static String folded(String text) {
        return Folded.of(text).value();
    }

    /** A word whose every Cyrillic or Greek letter looks Latin was meant to be Latin; "ТРКИ" was not. */
    private static String alike(String word) {
        var latin = new StringBuilder(word);
        for (int i = 0; i < latin.length(); i++) {
            int known = ALIKE.indexOf(latin.charAt(i));
            if (known >= 0) {
                latin.setCharAt(i, LATIN.charAt(known));
            }
        }
        return Matcher.quoteReplacement(NOT_ALIKE.matcher(latin).find() ? word : latin.toString());
    }

    private static boolean isPlain(String raw) {
        char before = 'a';
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return true;
    }
}
