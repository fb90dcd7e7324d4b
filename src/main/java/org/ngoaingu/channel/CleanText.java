package org.ngoaingu.channel;

import java.util.regex.Pattern;

/**
 * Makes text harmless before it is stored: PostgreSQL takes no NUL, a lone surrogate is no character, and signs that
 * turn the direction of writing or show nothing serve only to deceive the eye. Joiners stay, emoji are made with them.
 */
public class CleanText {

    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?|\\u2028|\\u2029");
    private static final Pattern HARMFUL = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]"
            + "|[\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]");

    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

    private CleanText() {}

    /** The text without what PostgreSQL cannot store, all else as it came. */
    static String encodable(String text) {
        return UNSTORABLE.matcher(text).replaceAll("");
    }

    public static String of(String text) {
        return text.chars().allMatch(CleanText::isPlain) ? text : mended(text);
    }

    /** Most of what people write: nothing in it is looked for by the patterns. */
    private static boolean isPlain(int sign) {
        return sign == '\n' || sign >= ' ' && sign <= '~' || Character.isLetterOrDigit(sign);
    }

    private static String mended(String text) {
        return HARMFUL.matcher(LINE_BREAK.matcher(text).replaceAll("\n")).replaceAll("");
    }
}
