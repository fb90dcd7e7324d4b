package org.ngoaingu.channel;

import java.util.List;
import org.ngoaingu.platform.Message;

/** How the fetching of a message's files ended. */
public sealed interface Fetched {

    record Files(List<ChatFile> files) implements Fetched {

        public Files {
            files = List.copyOf(files);
        }
    }

    /** They cannot be had; the reason is for the person. */
    record Refused(Message why) implements Fetched {}

    /** Not now; to be tried again. */
    record Later(String why) implements Fetched {}
}
