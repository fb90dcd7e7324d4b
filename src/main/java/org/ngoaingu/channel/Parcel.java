package org.ngoaingu.channel;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing to send.
 *
 * @param address of the chat within the channel
 * @param files those of a reply
 * @param edits name of the sent message whose place this one takes; absent for a new one
 */
public record Parcel(
        String address,
        Locale language,
        Carried what,
        List<ChatFile> files,
        @Nullable String edits) {

    public Parcel {
        files = List.copyOf(files);
    }
}
