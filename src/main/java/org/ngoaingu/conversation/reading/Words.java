package org.ngoaingu.conversation.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ngoaingu.platform.Folded;

/**
 * A sentence as its words, each as written and folded. Numbers and days keep what joins them: {@code 6,5},
 * {@code 12/5/24}.
 */
public record Words(List<String> written, List<String> folded) {

    private static final Pattern WORD = Pattern.compile(
            "\\p{N}{2}t(?![\\p{L}\\p{N}])|\\p{N}+(?:[.,/:-]\\p{N}+)*%?|[\\p{L}\\p{M}\\p{N}]+(?:-\\p{N}+)?");

    public static Words of(String sentence) {
        var written = new ArrayList<String>();
        var folded = new ArrayList<String>();
        var matcher = WORD.matcher(Normalizer.normalize(sentence, Normalizer.Form.NFC));
        while (matcher.find()) {
            written.add(matcher.group());
            folded.add(
                    Character.isDigit(matcher.group().charAt(0))
                            ? matcher.group()
                            : Folded.of(matcher.group()).value());
        }
        return new Words(List.copyOf(written), List.copyOf(folded));
    }

    /** Where the phrase begins, or -1. */
    public int indexOf(Words phrase) {
        return phrase.size() == 0 ? -1 : Collections.indexOfSubList(folded, phrase.folded);
    }

    public boolean contains(String phrase) {
        return indexOf(of(phrase)) >= 0;
    }

    /** The sentence from this word of it on, with everything between and behind its words. */
    public static String tail(String sentence, int from) {
        var written = Normalizer.normalize(sentence, Normalizer.Form.NFC);
        return WORD.matcher(written)
                .results()
                .skip(from)
                .findFirst()
                .map(word -> written.substring(opening(written, word.start())).strip())
                .orElse("");
    }

    /** A brace or a quotation mark before a word belongs to it. */
    private static int opening(String written, int start) {
        return start > 0 && "{«“\"(".indexOf(written.charAt(start - 1)) >= 0 ? start - 1 : start;
    }

    /** The words as written, from and to these places. */
    public String part(int from, int to) {
        return String.join(" ", written.subList(from, to));
    }

    /** What follows the first of the phrases that occurs, up to the first of the ends, as written. */
    public Optional<String> after(List<String> phrases, List<String> ends) {
        for (var phrase : phrases) {
            var words = of(phrase);
            int at = indexOf(words);
            if (at >= 0) {
                int from = at + words.size();
                int to = end(from, ends);
                return to > from ? Optional.of(part(from, to)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private int end(int from, List<String> ends) {
        var rest = new Words(written.subList(from, size()), folded.subList(from, size()));
        return from
                + ends.stream()
                        .mapToInt(end -> rest.indexOf(of(end)))
                        .filter(at -> at >= 0)
                        .min()
                        .orElse(rest.size());
    }

    public int size() {
        return folded.size();
    }

    public String foldedText() {
        return String.join(" ", folded);
    }
}
