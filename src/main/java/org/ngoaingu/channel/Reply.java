package org.ngoaingu.channel;

import java.util.List;

/**
 * One message to a person, before a driver renders it. Lines of the text may begin with {@code "# "} (a heading),
 * {@code "- "} (an item of a list) or {@code "> "} (a quotation); a blank line parts paragraphs. Nothing else is markup:
 * the driver escapes the rest.
 */
public record Reply(String text, List<Choice> choices) {

    public Reply {
        choices = List.copyOf(choices);
    }

    public static Reply of(String text) {
        return new Reply(text, List.of());
    }
}
