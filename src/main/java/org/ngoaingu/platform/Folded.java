package org.ngoaingu.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text as it is compared: lower case, without tone marks, {@code đ} as {@code d}, invisible characters gone, every
 * run of other signs than letters and digits one blank. "Ủy  ban nhân dân" and "UỶ BAN NHÂN DÂN" fold to the same.
 *
 * @param value the folded text; empty when nothing was left
 */
public record Folded(String value) implements Comparable<Folded> {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    public static Folded of(String text) {
        var decomposed = Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFKD);
        // đ and Ð (U+00D0, an old typing habit) do not decompose
        var plain = MARKS.matcher(decomposed)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replace('ð', 'd');
        return new Folded(BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip());
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    /** Whether the words stand in this text as whole words, in their order. */
    public boolean contains(String words) {
        return (" " + value + " ").contains(" " + Folded.of(words).value + " ");
    }

    @Override
    public int compareTo(Folded other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
