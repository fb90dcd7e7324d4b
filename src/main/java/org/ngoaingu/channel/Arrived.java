package org.ngoaingu.channel;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One message as a driver received it, not yet read.
 *
 * @param key what the driver calls it, unique in the channel; a second one of that key has no effect (for 7 days)
 * @param address of the chat within the channel; a chat is opened for a new one
 * @param language to speak in a chat that is new; absent: the installation's
 * @param said when the person said it
 * @param raw the message, to be read by {@link Driver#read}
 * @param album of messages that are one input together; absent for one that stands alone
 * @param unfetched whether files are to be fetched, or those that came along to be screened, before the turn
 * @param files those that came along, in quarantine
 */
public record Arrived(
        String channel,
        String key,
        String address,
        @Nullable Locale language,
        Instant said,
        String raw,
        @Nullable String album,
        boolean unfetched,
        List<FileId> files) {

    public Arrived {
        files = List.copyOf(files);
    }
}
