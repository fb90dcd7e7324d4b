package org.ngoaingu.conversation.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of all examples, to which unknown words are led back: raw Telex, one slip of the finger, missing blanks.
 *
 * @param counts how often each folded word occurs
 */
record Vocabulary(Map<String, Integer> counts) {

    private static final int SHORTEST_MENDED = 4;
    private static final int LONGEST = 40;

    /** The known words that this word stands for; the word itself when there are none. */
    List<String> known(String word) {
        if (counts.containsKey(word)
                || word.isEmpty()
                || word.length() > LONGEST
                || Character.isDigit(word.charAt(0))) {
            return List.of(word);
        }
        var typed = Telex.undone(word);
        if (counts.containsKey(typed)) {
            return List.of(typed);
        }
        var split = split(word);
        return !split.isEmpty() ? split : mended(word).map(List::of).orElse(List.of(word));
    }

    /** The most frequent known word one slip away: a letter too few, too many, wrong, or two changed about. */
    private Optional<String> mended(String word) {
        if (word.length() < SHORTEST_MENDED) {
            return Optional.empty();
        }
        return counts.keySet().stream()
                .filter(known -> known.length() >= SHORTEST_MENDED - 1 && oneSlip(known, word))
                .max((a, b) -> Integer.compare(counts.getOrDefault(a, 0), counts.getOrDefault(b, 0)));
    }

    private static boolean oneSlip(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int start = 0;
        while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(a.length(), b.length()) - start
                && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        int restA = a.length() - start - end;
        int restB = b.length() - start - end;
        return Math.max(restA, restB) <= 1
                || (restA == 2
                        && restB == 2
                        && a.charAt(start) == b.charAt(start + 1)
                        && a.charAt(start + 1) == b.charAt(start));
    }

    /** The word as known words without blanks between them, the fewest that do; empty when it is none. */
    private List<String> split(String word) {
        if (word.length() < 2 * SHORTEST_MENDED - 2 || word.length() > LONGEST) {
            return List.of();
        }
        var best = new ArrayList<List<String>>();
        best.add(List.of());
        for (int end = 1; end <= word.length(); end++) {
            List<String> shortest = null;
            for (int start = Math.max(0, end - 7); start < end - 1; start++) {
                var before = best.get(start);
                var piece = word.substring(start, end);
                if ((start == 0 || !before.isEmpty())
                        && counts.getOrDefault(piece, 0) > 1
                        && (shortest == null || before.size() + 1 < shortest.size())) {
                    shortest = new ArrayList<>(before);
                    shortest.add(piece);
                }
            }
            best.add(shortest == null ? List.of() : shortest);
        }
        return best.getLast();
    }
}
