package org.ngoaingu.platform.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.sql.SQLException;
import java.util.Optional;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.postgres.PrivateFiles;
import org.springframework.util.FileSystemUtils;

/**
 * A folder that comes into being whole or not at all: it is filled under the name {@code ….part}, for its owner alone,
 * and gets its own name when everything is on the disk.
 */
final class NewFolder implements AutoCloseable {

    private final Path name;
    private final Path part;
    private boolean finished;

    private NewFolder(Path name) throws IOException {
        this.name = name;
        this.part = PrivateFiles.createFolder(part(name));
    }

    /** What puts content into a file; it leaves the stream open. */
    interface Content {

        void writeTo(OutputStream out) throws IOException, SQLException;
    }

    /** Why it cannot be made. */
    static Optional<Message> hindrance(Path name) throws IOException {
        if (name.getParent() == null || Files.exists(name) && !isEmptyFolder(name)) {
            return Optional.of(Message.of("backup.notEmpty", "folder", name.toString()));
        }
        return Files.exists(part(name))
                ? Optional.of(
                        Message.of("backup.unfinished", "folder", part(name).toString()))
                : Optional.empty();
    }

    static NewFolder begin(Path name) throws IOException {
        Files.createDirectories(name.getParent());
        return new NewFolder(name);
    }

    /** Writes a file, through to the disk. */
    SavedFile write(String path, Content content) throws IOException, SQLException {
        var file = part.resolve(path);
        PrivateFiles.createFoldersOf(file);
        PrivateFiles.createEmpty(file);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var out = new DigestOutputStream(Channels.newOutputStream(channel), SavedFile.digest())) {
            var buffered = new BufferedOutputStream(out, 1 << 16);
            content.writeTo(buffered);
            buffered.flush();
            channel.force(true);
            return new SavedFile(path, SavedFile.hex(out));
        }
    }

    /** Gives the folder its name. */
    void finish() throws IOException {
        try (var files = Files.walk(part)) {
            for (var folder : files.filter(Files::isDirectory).toList()) {
                PrivateFiles.force(folder);
            }
        }
        Files.deleteIfExists(name);
        Files.move(part, name, StandardCopyOption.ATOMIC_MOVE);
        finished = true;
        PrivateFiles.force(name.getParent());
    }

    /** Leaves nothing behind unless it is finished. */
    @Override
    public void close() throws IOException {
        if (!finished) {
            FileSystemUtils.deleteRecursively(part);
        }
    }

    private static Path part(Path name) {
        return name.resolveSibling(name.getFileName() + ".part");
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
