package org.ngoaingu.conversation.understanding;

/** Undoes typing keys that were never turned into letters: {@code bieeur maaux} for "biểu mẫu". */
final class Telex {

    private Telex() {}

    /** The folded word behind the keys of a word; the word itself when it holds none. */
    static String undone(String word) {
        return word.replace("dd", "d")
                .replaceAll("([aeo])\\1", "$1")
                .replaceAll("(?<=[aou])w", "")
                .replaceAll("^w|(?<=[bcdghklmnpqrstvx])w", "u")
                .replaceAll("(?<=[aeiouy]{1,3}(?:ng|nh|ch|[cmnptu])?)[sfrxj]", "")
                .replaceAll("([aeo])\\1", "$1")
                .replaceAll("(?<=[aou])w", "");
    }
}
