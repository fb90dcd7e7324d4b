package org.ngoaingu.conversation.understanding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds names of people: a word that the examples hardly know behind a form of address. Which name it is makes no
 * difference to what is wanted.
 *
 * @param counts how often the examples have each folded word
 */
record Names(Map<String, Integer> counts) {

    /** What a sentence has in place of a name. */
    static final String NAME = "#name";

    private static final Set<String> ADDRESS = Set.of("anh", "chi", "ong", "mr", "ms", "mrs");
    /** Folded they are also other words (có, ba, bạn, thấy): an address only where a person is spoken of first. */
    private static final Set<String> PERHAPS_ADDRESS = Set.of("co", "ba", "ban", "thay");

    private static final Set<String> BEFORE_ADDRESS = Set.of("", "giup", "cua", "xem", "coi", "check", "tra");
    /** chứng chỉ, tiếng Anh */
    private static final Set<String> NO_ADDRESS_AFTER = Set.of("chung", "tieng");

    private static final Pattern LETTERS = Pattern.compile("[a-z]{2,}");
    private static final int SELDOM = 3;

    boolean isName(List<String> words, int at) {
        var word = words.get(at);
        return isAddress(at > 1 ? words.get(at - 2) : "", at > 0 ? words.get(at - 1) : "")
                && LETTERS.matcher(word).matches()
                && !isUsual(word);
    }

    /** A word of many examples, which names are not. */
    boolean isUsual(String word) {
        return counts.getOrDefault(word, 0) > SELDOM;
    }

    private static boolean isAddress(String before, String word) {
        return (ADDRESS.contains(word) && !NO_ADDRESS_AFTER.contains(before))
                || (PERHAPS_ADDRESS.contains(word) && BEFORE_ADDRESS.contains(before));
    }
}
