package org.ngoaingu.platform.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.ngoaingu.platform.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A backup as it lies on the disk: the manifest, its SHA-256 as {@code sha256sum} has it, tables and files. */
record BackupFolder(Path path) {

    private static final String MANIFEST = "manifest.json";
    private static final String CHECKSUM = "manifest.json.sha256";
    private static final String SUM_LINE = "%s  " + MANIFEST + "\n";
    private static final long LARGEST_MANIFEST = 500_000_000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    /** What was found. */
    sealed interface Found {

        /** A backup of which every file is as it was written. */
        record Sound(Manifest manifest) implements Found {}

        record Unusable(Message why) implements Found {}
    }

    static void seal(NewFolder folder, Manifest manifest) throws IOException, SQLException {
        var written = folder.write(MANIFEST, out -> JSON.writeValue(out, manifest));
        folder.write(
                CHECKSUM, out -> out.write(SUM_LINE.formatted(written.sha256()).getBytes(StandardCharsets.UTF_8)));
    }

    /** Reads the manifest and holds every file against it. */
    Found open() throws IOException {
        var manifest = path.resolve(MANIFEST);
        var checksum = path.resolve(CHECKSUM);
        if (!Files.isReadable(manifest) || !Files.isReadable(checksum)) {
            return new Found.Unusable(Message.of("backup.none", "folder", path.toString()));
        }
        var sum = Files.size(checksum) > 1_000 ? "" : Files.readString(checksum).replaceFirst(" [\\s\\S]*", "");
        if (Files.size(manifest) > LARGEST_MANIFEST || !new SavedFile(MANIFEST, sum).isSoundIn(path)) {
            return damaged(MANIFEST);
        }
        try {
            return checked(JSON.readValue(manifest, Manifest.class));
        } catch (JacksonException e) {
            return damaged(MANIFEST);
        }
    }

    private Found checked(Manifest manifest) throws IOException {
        if (manifest.format() != Manifest.FORMAT) {
            return new Found.Unusable(Message.of("backup.otherFormat", "format", Integer.toString(manifest.format())));
        }
        var files = Stream.concat(manifest.tables().stream().map(Manifest.SavedTable::file), manifest.files().stream())
                .toList();
        for (var file : files) {
            if (!file.isSoundIn(path)) {
                return damaged(file.path());
            }
        }
        return new Found.Sound(manifest);
    }

    private static Found damaged(String file) {
        return new Found.Unusable(Message.of("backup.damaged", "file", file));
    }
}
