package org.ngoaingu.conversation;

import java.util.List;

/**
 * One thing that a slot with {@code options_from} may hold.
 *
 * @param choice what the slot then holds; at most 40 characters, as it goes into a button
 * @param label what the person reads, in the language of the chat
 * @param words by which people name it, beside its label
 * @param shown whether it gets a button; any can be typed
 */
public record VerbOption(String choice, String label, List<String> words, boolean shown) {

    public VerbOption {
        words = List.copyOf(words);
    }

    public VerbOption(String choice, String label, List<String> words) {
        this(choice, label, words, true);
    }

    public VerbOption(String choice, String label) {
        this(choice, label, List.of());
    }
}
