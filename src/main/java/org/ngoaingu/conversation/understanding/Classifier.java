package org.ngoaingu.conversation.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Multinomial logistic regression on words and pairs of words, and on whether there are words that no other example
 * has: strange words speak for a strange subject. Training is deterministic.
 */
final class Classifier {

    private static final int ROUNDS = 15;
    private static final double RATE = 0.3;
    private static final double DECAY = 5e-4;

    private static final String STRANGE = "#strange";

    private final List<String> labels;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Integer> features = new HashMap<>();
    private final double[][] weights;

    /** A label and how likely it is, between 0 and 1. */
    record Scored(String label, double confidence) {}

    /** @param examples the words of each example, by label */
    Classifier(Map<String, List<List<String>>> examples) {
        this.labels = List.copyOf(examples.keySet());
        examples.values().forEach(sentences -> sentences.forEach(this::count));
        var rows = new ArrayList<Row>();
        for (int label = 0; label < labels.size(); label++) {
            var sentences = examples.getOrDefault(labels.get(label), List.of());
            for (var words : sentences) {
                var found = featuresOf(words, 1);
                found.forEach(feature -> features.putIfAbsent(feature, features.size()));
                rows.add(new Row(indexes(found), label, 1 / Math.sqrt(sentences.size())));
            }
        }
        this.weights = new double[features.size() + 1][labels.size()];
        train(rows);
    }

    private void count(List<String> words) {
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
    }

    /**
     * @param weight an intent with four times as many examples counts twice as much, so that intents with few are not
     *     drowned
     */
    private record Row(int[] features, int label, double weight) {}

    /** All labels, the likeliest first. */
    List<Scored> rank(List<String> words) {
        var likely = likely(indexes(featuresOf(words, 0)));
        var scored = new ArrayList<Scored>();
        for (int label = 0; label < likely.length; label++) {
            scored.add(new Scored(labels.get(label), likely[label]));
        }
        scored.sort(Comparator.comparingDouble(Scored::confidence).reversed());
        return scored;
    }

    private void train(List<Row> rows) {
        var squares = new double[weights.length][labels.size()];
        var order = new ArrayList<>(rows);
        var random = new Random(1);
        double scale = rows.size() / rows.stream().mapToDouble(Row::weight).sum();
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            for (var row : order) {
                var likely = likely(row.features);
                double share = share(row.features);
                double pull = row.weight * scale * share;
                for (int feature : row.features) {
                    for (int label = 0; label < likely.length; label++) {
                        double slope =
                                pull * (likely[label] - (label == row.label ? 1 : 0)) + DECAY * weights[feature][label];
                        squares[feature][label] += slope * slope;
                        weights[feature][label] -= RATE * slope / Math.sqrt(squares[feature][label] + 1e-8);
                    }
                }
            }
        }
    }

    private double[] likely(int[] row) {
        var scores = new double[labels.size()];
        double share = share(row);
        for (int feature : row) {
            for (int label = 0; label < scores.length; label++) {
                scores[label] += share * weights[feature][label];
            }
        }
        double highest = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (int label = 0; label < scores.length; label++) {
            scores[label] = Math.exp(scores[label] - highest);
            sum += scores[label];
        }
        for (int label = 0; label < scores.length; label++) {
            scores[label] /= sum;
        }
        return scores;
    }

    private static double share(int[] row) {
        return 1 / Math.sqrt(row.length);
    }

    /** The known features and the one that every sentence has. */
    private int[] indexes(Set<String> found) {
        var known =
                found.stream().map(features::get).filter(index -> index != null).mapToInt(index -> index + 1);
        return IntStream.concat(IntStream.of(0), known).toArray();
    }

    /** @param self how often the examples have each word because of this very sentence */
    private Set<String> featuresOf(List<String> words, int self) {
        var found = new HashSet<String>(words);
        if (words.stream().anyMatch(word -> counts.getOrDefault(word, 0) <= self)) {
            found.add(STRANGE);
        }
        var before = "^";
        for (var word : words) {
            found.add(before + " " + word);
            before = word;
        }
        return found;
    }
}
