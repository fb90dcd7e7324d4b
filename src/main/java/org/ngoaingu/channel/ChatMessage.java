package org.ngoaingu.channel;

import java.time.Instant;
import java.util.List;

/**
 * One message of a chat's history.
 *
 * @param id rises within a chat
 * @param text what the person typed, or a reply's text with its markup; for a choice that was made, its label
 * @param choices what a reply offers
 */
public record ChatMessage(long id, Sender sender, String text, List<Choice> choices, Instant saidAt) {

    public ChatMessage {
        choices = List.copyOf(choices);
    }

    /** Who said it. */
    public enum Sender {
        ME,
        ASSISTANT
    }
}
