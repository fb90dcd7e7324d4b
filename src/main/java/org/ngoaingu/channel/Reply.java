package org.ngoaingu.channel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message to a person, before a driver renders it. Lines of the text may begin with {@code "# "} (a heading),
 * {@code "- "} (an item of a list) or {@code "> "} (a quotation); a blank line parts paragraphs. Nothing else is markup:
 * the driver escapes the rest.
 *
 * @param files sent with the text
 * @param card what the message is about, where a newer one takes the place of the older in the chat, as
 *     {@code import:12}; absent for a message that stays
 */
public record Reply(
        String text,
        List<Choice> choices,
        List<FileId> files,
        @Nullable String card) implements Carried {

    public Reply {
        choices = List.copyOf(choices);
        files = List.copyOf(files);
    }

    public Reply(String text, List<Choice> choices) {
        this(text, choices, List.of(), null);
    }

    public static Reply of(String text) {
        return new Reply(text, List.of());
    }

    /** The same message as the newest state of the card. */
    public Reply on(String card) {
        return new Reply(text, choices, files, card);
    }

    /** The same message with a file. */
    public Reply with(FileId file) {
        return new Reply(text, choices, List.of(file), card);
    }
}
