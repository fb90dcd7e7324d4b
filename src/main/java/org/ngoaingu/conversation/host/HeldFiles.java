package org.ngoaingu.conversation.host;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.ChatFiles;
import org.ngoaingu.channel.FileId;
import org.ngoaingu.conversation.engine.Attached;
import org.ngoaingu.conversation.engine.Session;
import org.ngoaingu.conversation.engine.Session.Frame;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Files that flows hold in their slots: they stay as long as the flow or its draft waits. */
@Component
class HeldFiles {

    private final ObjectProvider<ChatFiles> files;

    HeldFiles(ObjectProvider<ChatFiles> files) {
        this.files = files;
    }

    /** What the engine needs to know of them; those that are gone are left out. */
    List<Attached> attached(List<FileId> ids) {
        return files.getObject().described(ids).stream()
                .map(file -> new Attached(file.id().value().toString(), file.type(), file.bytes()))
                .toList();
    }

    /** Keeps what the session holds at least until it ends. */
    void keep(Session session, @Nullable Instant until) {
        var held = held(session.stack());
        if (!held.isEmpty() && until != null) {
            files.getObject().keepUntil(held, until.plus(ChatFiles.INBOUND));
        }
    }

    /** Drops what runs held that were given up. */
    void drop(List<Frame> given) {
        held(given).forEach(file -> files.getObject().drop(file));
    }

    private static Set<FileId> held(List<Frame> frames) {
        var held = new HashSet<FileId>();
        frames.forEach(frame -> frame.values().values().forEach(filled -> {
            if (filled.value() instanceof List<?> ids) {
                ids.forEach(id -> held.add(new FileId(UUID.fromString(String.valueOf(id)))));
            }
        }));
        return held;
    }
}
