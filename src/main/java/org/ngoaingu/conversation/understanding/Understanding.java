package org.ngoaingu.conversation.understanding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ngoaingu.conversation.understanding.Classifier.Scored;

/** What a sentence wants, of a closed list of intents. */
public final class Understanding {

    private final Normaliser normaliser;
    private final Classifier classifier;
    private final double accept;
    private final double ahead;
    private final int candidates;

    /**
     * Learns from examples.
     *
     * @param examples sentences by intent
     * @param words what short forms stand for
     * @param ambiguous readings of short forms that have several, each with the neighbours that choose it
     * @param accept least confidence with which a sentence is understood
     * @param ahead how far the best must be ahead of the second
     * @param candidates how many are offered otherwise
     */
    public Understanding(
            Map<String, List<String>> examples,
            Map<String, String> words,
            Map<String, Map<String, List<String>>> ambiguous,
            double accept,
            double ahead,
            int candidates) {
        this.normaliser = new Normaliser(
                Abbreviations.of(words, ambiguous),
                examples.values().stream().flatMap(List::stream).toList());
        var learned = new LinkedHashMap<String, List<List<String>>>();
        examples.forEach((intent, sentences) ->
                learned.put(intent, sentences.stream().map(normaliser::words).toList()));
        this.classifier = new Classifier(learned);
        this.accept = accept;
        this.ahead = ahead;
        this.candidates = candidates;
    }

    /** What was made of a sentence. */
    public sealed interface Guess {

        /** Clear enough to act on. */
        record Clear(String intent, double confidence) implements Guess {}

        /** One of these perhaps, the likeliest first. */
        record Unclear(List<String> intents) implements Guess {}
    }

    /** The intent of the sentence. */
    public Guess guess(String sentence) {
        var ranked = rank(sentence);
        var best = ranked.getFirst();
        if (best.confidence() >= accept && best.confidence() - ranked.get(1).confidence() >= ahead) {
            return new Guess.Clear(best.label(), best.confidence());
        }
        return new Guess.Unclear(ranked.stream()
                .filter(scored -> scored.confidence() > 0.05)
                .limit(candidates)
                .map(Scored::label)
                .collect(Collectors.toCollection(ArrayList::new)));
    }

    /** The sentence as it may be kept: only words that many examples have, folded, and the kinds of numbers. */
    public String withoutNames(String sentence) {
        return normaliser.withoutNames(sentence);
    }

    /** All intents, the likeliest first. */
    List<Scored> rank(String sentence) {
        return classifier.rank(normaliser.words(sentence));
    }

    /** The words by which a sentence is judged. */
    List<String> words(String sentence) {
        return normaliser.words(sentence);
    }
}
