package org.ngoaingu.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ngoaingu.platform.postgres.PrivateFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Files beside the database, each sealed and written whole. Names are those that the program makes up, never what people
 * call a file.
 */
@Component
public class SealedFiles {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+)*");

    private final FilesFolder folder;
    private final FileCipher cipher;
    private final long spared;

    /** @param sparedMegabytes room on the disk that is left to others: nothing is stored that would take of it */
    SealedFiles(
            FilesFolder folder,
            FileCipher cipher,
            @Value("${assistant.files-spare-megabytes:500}") long sparedMegabytes) {
        this.folder = folder;
        this.cipher = cipher;
        this.spared = sparedMegabytes << 20;
    }

    /** Stores the content; when this returns it is on the disk. */
    public void put(String name, byte[] content) {
        try {
            PrivateFiles.put(path(name), new ByteArrayInputStream(cipher.seal(content, name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content; empty when there is no such file. */
    public Optional<byte[]> get(String name) {
        try {
            return Optional.of(cipher.open(Files.readAllBytes(path(name)), name));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void drop(String name) {
        try {
            Files.deleteIfExists(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the files of a kind that were stored before the moment. */
    public List<String> namesBefore(String kind, Instant moment) {
        var place = path(kind);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (var files = Files.find(
                place,
                Integer.MAX_VALUE,
                (file, about) -> about.isRegularFile()
                        && about.lastModifiedTime().toInstant().isBefore(moment))) {
            return files.filter(file -> !PrivateFiles.isComing(file))
                    .map(file -> folder.path().relativize(file).toString().replace('\\', '/'))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the disk has room for so many bytes, and some to spare. */
    public boolean hasRoomFor(long bytes) {
        try {
            var there = folder.path();
            while (!Files.exists(there) && there.getParent() != null) {
                there = there.getParent();
            }
            return Files.getFileStore(there).getUsableSpace() - bytes >= spared;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of a stored file: " + name);
        }
        return folder.path().resolve(name);
    }
}
