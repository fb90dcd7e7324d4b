package org.ngoaingu.conversation.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ngoaingu.conversation.reading.Words;

/**
 * Short and regional forms of words, written out. CC is công chức or chứng chỉ, TP trưởng phòng or thành phố: the
 * neighbours decide.
 *
 * @param words folded words by short form
 * @param ambiguous readings by short form, in the order in which they are tried
 */
record Abbreviations(Map<String, List<String>> words, Map<String, List<Sense>> ambiguous) {

    /** One reading of a short form; without neighbours it always fits. */
    record Sense(List<String> means, List<Words> near) {}

    /** @param words as the file has them: each short form with what it stands for */
    static Abbreviations of(Map<String, String> words, Map<String, Map<String, List<String>>> ambiguous) {
        var plain = new HashMap<String, List<String>>();
        words.forEach((shortForm, means) ->
                plain.put(Words.of(shortForm).foldedText(), Words.of(means).folded()));
        var senses = new HashMap<String, List<Sense>>();
        ambiguous.forEach((shortForm, readings) -> {
            var list = new ArrayList<Sense>();
            readings.forEach((means, near) -> list.add(new Sense(
                    Words.of(means).folded(), near.stream().map(Words::of).toList())));
            senses.put(Words.of(shortForm).foldedText(), list);
        });
        return new Abbreviations(plain, senses);
    }

    /** The folded words with every short form written out. */
    List<String> writtenOut(Words sentence) {
        var out = new ArrayList<String>();
        for (var word : sentence.folded()) {
            if (ambiguous.containsKey(word)) {
                out.addAll(sense(Objects.requireNonNull(ambiguous.get(word)), sentence));
            } else {
                out.addAll(words.getOrDefault(word, List.of(word)));
            }
        }
        return out;
    }

    private static List<String> sense(List<Sense> readings, Words sentence) {
        return readings.stream()
                .filter(sense -> sense.near().isEmpty()
                        || sense.near().stream().anyMatch(neighbour -> sentence.indexOf(neighbour) >= 0))
                .findFirst()
                .orElseGet(readings::getLast)
                .means();
    }
}
