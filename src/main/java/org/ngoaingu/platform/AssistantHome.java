package org.ngoaingu.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder where the assistant keeps what must outlive a restart: the embedded database, evidence files, keys
 * ({@code ASSISTANT_HOME}, by default {@code ./data}). Whoever has this folder has everything.
 *
 * @param folder absolute
 */
public record AssistantHome(Path folder) {

    public AssistantHome {
        folder = folder.toAbsolutePath().normalize();
    }

    /** Makes the folder, for its owner alone, unless it is there. Refused where that cannot be. */
    public AssistantHome make() {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, forItsOwnerAlone());
            }
            return this;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** The sentence for a home that cannot be read or written. */
    public StartRefused unusable(IOException cause) {
        var reason = Message.of("start.home-unusable", "home", folder.toString(), "reason", cause.toString());
        return new StartRefused(reason, cause);
    }

    private FileAttribute<?>[] forItsOwnerAlone() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
