package org.ngoaingu.conversation;

import java.util.List;
import java.util.Map;
import org.ngoaingu.channel.FileId;
import org.ngoaingu.channel.Reply;

/** What becomes of files that no flow under way has a slot for. */
public sealed interface FilesTaken {

    /** They are dealt with, and this is said. */
    record Answered(List<Reply> replies) implements FilesTaken {

        public Answered {
            replies = List.copyOf(replies);
        }
    }

    /**
     * They begin a flow, as if the person had asked for it.
     *
     * @param given slots that the caption brings, raw; what cannot be read is left out
     * @param files go into the first slot of type {@code file}
     */
    record Begins(String flow, Map<String, String> given, List<FileId> files) implements FilesTaken {

        public Begins {
            given = Map.copyOf(given);
            files = List.copyOf(files);
        }
    }
}
