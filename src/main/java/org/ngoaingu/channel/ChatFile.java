package org.ngoaingu.channel;

import org.jspecify.annotations.Nullable;

/**
 * A file that came or goes with a message.
 *
 * @param name as given; to be escaped like any text, never used as a path
 * @param type media type as given, to be trusted no more than the name
 * @param content at most 20 MB
 * @param shows what a picture (PNG or JPEG) shows, for whom cannot see it; with it the picture is shown in the chat,
 *     any other file is handed over to be saved as it is
 */
public record ChatFile(
        String name, String type, byte[] content, @Nullable String shows) {

    public ChatFile(String name, String type, byte[] content) {
        this(name, type, content, null);
    }
}
