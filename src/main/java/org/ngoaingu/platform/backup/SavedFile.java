package org.ngoaingu.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of a backup.
 *
 * @param path below the backup's folder, with {@code /}
 * @param sha256 of its content, in hexadecimal
 */
record SavedFile(String path, String sha256) {

    /** Whether it lies within the folder as it was written. */
    boolean isSoundIn(Path folder) throws IOException {
        var file = folder.resolve(path).normalize();
        return file.startsWith(folder) && is(file);
    }

    /** Whether that file is there and has this content. */
    boolean is(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest())) {
            Files.copy(file, out);
            return hex(out).equals(sha256);
        }
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(DigestOutputStream written) {
        return HexFormat.of().formatHex(written.getMessageDigest().digest());
    }
}
