package org.ngoaingu.platform;

import java.nio.file.Path;

/**
 * The folder where the assistant keeps what must outlive a restart: the embedded database, evidence files, keys
 * ({@code ASSISTANT_HOME}, by default {@code ./data}). Whoever has this folder has everything.
 *
 * @param folder absolute; made at the first start
 */
public record AssistantHome(Path folder) {

    public AssistantHome {
        folder = folder.toAbsolutePath().normalize();
    }
}
