package org.ngoaingu.platform.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Files and folders that only the user of this process may read, from the moment they exist. */
public final class PrivateFiles {

    /** How the name of a file ends until it is whole. */
    private static final String COMING = ".restoring";

    private PrivateFiles() {}

    public static Path createFolder(Path folder) throws IOException {
        return Files.createDirectory(folder, only("rwx------"));
    }

    /** Makes the folders that are missing above the file. */
    public static void createFoldersOf(Path file) throws IOException {
        var folder = file.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            createFoldersOf(folder);
            try {
                createFolder(folder);
            } catch (FileAlreadyExistsException e) {
                // another made it meanwhile
            }
        }
    }

    /** Writes the file: it has its name when all of it is on the disk. */
    public static void put(Path target, InputStream content) throws IOException {
        createFoldersOf(target);
        var coming = createEmpty(target.resolveSibling(target.getFileName() + COMING));
        try (var out = Files.newOutputStream(coming)) {
            content.transferTo(out);
        }
        forceFile(coming);
        Files.move(coming, target, StandardCopyOption.ATOMIC_MOVE);
        force(target.getParent());
    }

    /** Whether it is a file of {@link #put} that is not whole, or never became it. */
    public static boolean isComing(Path file) {
        return file.toString().endsWith(COMING);
    }

    /** Has the disk hold what is in the file. */
    public static void forceFile(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    public static Path createEmpty(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.createFile(file, only("rw-------"));
    }

    /** Has the disk hold which files are in the folder, if it is one; Windows does that by itself. */
    public static void force(@Nullable Path folder) throws IOException {
        if (folder != null && !HostSystem.current().windows()) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] only(String permissions) {
        return HostSystem.current().windows()
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                };
    }
}
