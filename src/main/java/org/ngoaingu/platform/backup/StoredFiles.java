package org.ngoaingu.platform.backup;

import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.AssistantHome;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.postgres.PrivateFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The files that the assistant stores beside the database ({@code ASSISTANT_FILES}, by default in its home), and the key
 * that they are locked with, unless {@code ASSISTANT_FILES_KEY} names it.
 */
@Component
class StoredFiles {

    private static final String FILES = "files";
    private static final String KEY = "files.key";
    private static final String COMING = ".restoring";

    private final Path folder;
    private final Path key;
    private final String givenKey;

    StoredFiles(
            AssistantHome home,
            @Value("${assistant.files:}") String folder,
            @Value("${assistant.files-key:}") String givenKey) {
        this.folder = folder.isBlank()
                ? home.folder().resolve(FILES)
                : Path.of(folder).toAbsolutePath().normalize();
        this.key = home.folder().resolve(KEY);
        this.givenKey = givenKey.strip();
    }

    boolean hold(Path other) {
        return other.startsWith(folder);
    }

    /** Copies all that is there. What is deleted meanwhile was deleted on purpose. */
    List<SavedFile> save(NewFolder backup) throws IOException, SQLException {
        var saved = new ArrayList<SavedFile>();
        for (var path : present()) {
            save(folder.resolve(path), FILES + "/" + path, backup, saved);
        }
        if (givenKey.isEmpty()) {
            save(key, KEY, backup, saved);
        }
        return saved;
    }

    private static void save(Path file, String path, NewFolder backup, List<SavedFile> saved)
            throws IOException, SQLException {
        try (var in = open(file)) {
            if (in != null) {
                saved.add(backup.write(path, in::transferTo));
            }
        }
    }

    private static @Nullable InputStream open(Path file) throws IOException {
        try {
            return Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** Why these cannot be put back: others are here, or another key was given. What is here already may stay. */
    Optional<Message> hindrance(List<SavedFile> saved, Path backup) throws IOException {
        var expected = saved.stream().collect(Collectors.toMap(SavedFile::path, file -> file));
        for (var path : present()) {
            var same = expected.get(FILES + "/" + path);
            if (same == null || !same.is(folder.resolve(path))) {
                return Optional.of(Message.of("backup.otherFiles", "folder", folder.toString()));
            }
        }
        return expected.containsKey(KEY)
                        && !givenKey.isEmpty()
                        && !givenKey.equals(
                                Files.readString(backup.resolve(KEY)).strip())
                ? Optional.of(Message.of("backup.otherKey"))
                : Optional.empty();
    }

    /** Puts them back one by one; done again after a crash it goes on where it was. */
    void restore(List<SavedFile> saved, Path backup) throws IOException {
        for (var file : saved) {
            var target =
                    file.path().equals(KEY) ? key : folder.resolve(file.path().substring(FILES.length() + 1));
            if (!file.is(target)) {
                copy(backup.resolve(file.path()), target);
            }
        }
    }

    private void copy(Path from, Path target) throws IOException {
        PrivateFiles.createFoldersOf(target);
        var coming = PrivateFiles.createEmpty(target.resolveSibling(target.getFileName() + COMING));
        Files.copy(from, coming, StandardCopyOption.REPLACE_EXISTING);
        try (var channel = FileChannel.open(coming, WRITE)) {
            channel.force(true);
        }
        Files.move(coming, target, StandardCopyOption.ATOMIC_MOVE);
        PrivateFiles.force(target.getParent());
    }

    /** Paths below the folder, with {@code /}. */
    private List<String> present() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.endsWith(COMING))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
