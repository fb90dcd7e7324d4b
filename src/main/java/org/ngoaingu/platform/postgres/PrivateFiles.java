package org.ngoaingu.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only the user of this process may read, from the moment they exist. */
final class PrivateFiles {

    private PrivateFiles() {}

    static Path createFolder(Path folder) throws IOException {
        return Files.createDirectory(folder, only("rwx------"));
    }

    static Path createEmpty(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.createFile(file, only("rw-------"));
    }

    private static FileAttribute<?>[] only(String permissions) {
        return HostSystem.current().windows()
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                };
    }
}
