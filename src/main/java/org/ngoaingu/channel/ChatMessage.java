package org.ngoaingu.channel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message of a chat's history.
 *
 * @param id rises within a chat
 * @param text what the person typed, or a reply's text with its markup; for a choice that was made, its label
 * @param choices what a reply offers
 * @param files that came with it; they may be gone by now
 * @param card what a reply is about, where it took the place of an older one
 */
public record ChatMessage(
        long id,
        Sender sender,
        String text,
        List<Choice> choices,
        List<FileId> files,
        @Nullable String card,
        Instant saidAt) {

    public ChatMessage {
        choices = List.copyOf(choices);
        files = List.copyOf(files);
    }

    /** Who said it. */
    public enum Sender {
        ME,
        ASSISTANT
    }
}
