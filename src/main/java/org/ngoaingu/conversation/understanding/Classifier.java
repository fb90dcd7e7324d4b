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

/** Multinomial logistic regression on words and pairs of words. Training is deterministic. */
final class Classifier {

    private static final int ROUNDS = 15;
    private static final double RATE = 0.3;
    private static final double DECAY = 1e-3;

    private final List<String> labels;
    private final Map<String, Integer> features = new HashMap<>();
    private final double[][] weights;

    /** A label and how likely it is, between 0 and 1. */
    record Scored(String label, double confidence) {}

    /** @param examples the words of each example, by label */
    Classifier(Map<String, List<List<String>>> examples) {
        this.labels = List.copyOf(examples.keySet());
        var rows = new ArrayList<Row>();
        for (int label = 0; label < labels.size(); label++) {
            for (var words : examples.getOrDefault(labels.get(label), List.of())) {
                var found = featuresOf(words);
                found.forEach(feature -> features.putIfAbsent(feature, features.size()));
                rows.add(new Row(indexes(found), label));
            }
        }
        this.weights = new double[features.size() + 1][labels.size()];
        train(rows);
    }

    private record Row(int[] features, int label) {}

    /** All labels, the likeliest first. */
    List<Scored> rank(List<String> words) {
        var likely = likely(indexes(featuresOf(words)));
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
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            for (var row : order) {
                var likely = likely(row.features);
                double share = share(row.features);
                for (int feature : row.features) {
                    for (int label = 0; label < likely.length; label++) {
                        double slope = share * (likely[label] - (label == row.label ? 1 : 0))
                                + DECAY * weights[feature][label];
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

    private static Set<String> featuresOf(List<String> words) {
        var found = new HashSet<String>(words);
        var before = "^";
        for (var word : words) {
            found.add(before + " " + word);
            before = word;
        }
        return found;
    }
}
