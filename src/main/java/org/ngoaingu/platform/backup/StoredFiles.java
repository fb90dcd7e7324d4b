package org.ngoaingu.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.FileCipher;
import org.ngoaingu.platform.FilesFolder;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.postgres.PrivateFiles;
import org.springframework.stereotype.Component;

/** The files that are stored beside the database, sealed as they lie there; their key is in no backup. */
@Component
class StoredFiles {

    private static final String FILES = "files";

    private final Path folder;
    private final FileCipher cipher;

    StoredFiles(FilesFolder folder, FileCipher cipher) {
        this.folder = folder.path();
        this.cipher = cipher;
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

    /** Why these cannot be put back: others are here, or a key that does not open them. What is here may stay. */
    Optional<Message> hindrance(List<SavedFile> saved, Path backup) throws IOException {
        var expected = saved.stream().collect(Collectors.toMap(SavedFile::path, file -> file));
        for (var path : present()) {
            var same = expected.get(FILES + "/" + path);
            if (same == null || !same.is(folder.resolve(path))) {
                return Optional.of(Message.of("backup.otherFiles", "folder", folder.toString()));
            }
        }
        return any(FileCipher.Fit.OTHER_KEY, saved, backup)
                ? Optional.of(
                        Message.of("backup.otherKey", "file", cipher.keyFile().toString()))
                : Optional.empty();
    }

    /** What is to be done before a server can open these. */
    Optional<Message> remark(List<SavedFile> saved, Path backup) throws IOException {
        return any(FileCipher.Fit.NO_KEY, saved, backup)
                ? Optional.of(
                        Message.of("restored.no-key", "file", cipher.keyFile().toString()))
                : Optional.empty();
    }

    private boolean any(FileCipher.Fit fit, List<SavedFile> saved, Path backup) throws IOException {
        for (var file : saved) {
            if (cipher.fit(backup.resolve(file.path())) == fit) {
                return true;
            }
        }
        return false;
    }

    /** Puts them back one by one; done again after a crash it goes on where it was. */
    void restore(List<SavedFile> saved, Path backup) throws IOException {
        for (var file : saved) {
            var target = folder.resolve(file.path().substring(FILES.length() + 1));
            if (!file.is(target)) {
                try (var in = Files.newInputStream(backup.resolve(file.path()))) {
                    PrivateFiles.put(target, in);
                }
            }
        }
    }

    /** Paths below the folder, with {@code /}. */
    private List<String> present() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !PrivateFiles.isComing(file))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
