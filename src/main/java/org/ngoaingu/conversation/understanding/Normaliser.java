package org.ngoaingu.conversation.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ngoaingu.conversation.reading.Words;

/**
 * A sentence as the classifier sees it: folded words, short forms written out, slips mended, names and numbers by
 * their kind. 40
 * is an age beside "tuổi" and a rate beside "%".
 */
final class Normaliser {

    private static final Pattern RATE = Pattern.compile("\\d+(?:[.,]\\d+)?%");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?|\\d{1,2}/\\d{4}");
    private static final Pattern AGE = Pattern.compile("\\d{2}t");
    private static final Pattern NUMBER = Pattern.compile("\\d.*");
    /** {@code hsk4}, {@code ielts6}: the name and the score are two words. */
    private static final Pattern GLUED = Pattern.compile("(?<!\\p{L})(\\p{L}{3,}+)(\\d+)");

    private static final int LONGEST = 80;

    private final Abbreviations abbreviations;
    private final Vocabulary vocabulary;
    private final Names names;

    Normaliser(Abbreviations abbreviations, Collection<String> examples) {
        this.abbreviations = abbreviations;
        var counts = new HashMap<String, Integer>();
        for (var example : examples) {
            for (var word : abbreviations.writtenOut(Words.of(example))) {
                counts.merge(word, 1, Integer::sum);
            }
        }
        this.vocabulary = new Vocabulary(counts);
        this.names = new Names(counts);
    }

    List<String> words(String sentence) {
        var apart = GLUED.matcher(sentence).replaceAll("$1 $2");
        var found = new ArrayList<String>();
        var written = abbreviations.writtenOut(Words.of(apart));
        for (int i = 0; i < written.size(); i++) {
            if (names.isName(written, i)) {
                found.add(Names.NAME);
            } else {
                vocabulary.known(written.get(i)).stream().map(Normaliser::kind).forEach(found::add);
            }
        }
        return found.size() <= LONGEST ? found : found.subList(0, LONGEST);
    }

    /** The words of a sentence that say nothing of who is spoken of: the usual ones; a gap for each other. */
    String withoutNames(String sentence) {
        return words(sentence).stream()
                .map(word -> word.startsWith("#") || names.isUsual(word) ? word : "_")
                .collect(Collectors.joining(" "));
    }

    private static String kind(String word) {
        if (RATE.matcher(word).matches()) {
            return "#rate";
        } else if (YEAR.matcher(word).matches()) {
            return "#year";
        } else if (DAY.matcher(word).matches()) {
            return "#day";
        } else if (AGE.matcher(word).matches()) {
            return "#age";
        }
        return NUMBER.matcher(word).matches() ? "#number" : word;
    }
}
