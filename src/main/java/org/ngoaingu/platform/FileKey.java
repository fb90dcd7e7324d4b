package org.ngoaingu.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.ngoaingu.platform.postgres.PrivateFiles;

/**
 * The key that files are sealed with: 32 bytes in Base64, from {@code ASSISTANT_FILES_KEY} or from {@code files.key} in
 * the home, where it is made once.
 *
 * @param mark four bytes by which what was sealed names its key
 */
record FileKey(SecretKey secret, byte[] mark) {

    static final int MARK = 4;
    private static final int BYTES = 32;

    /** The file in the home. */
    static Path file(AssistantHome home) {
        return home.folder().resolve("files.key");
    }

    /** @throws StartRefused if these are not 32 bytes in Base64 */
    static FileKey of(String base64, String whence) {
        try {
            var bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length == BYTES) {
                return new FileKey(
                        new SecretKeySpec(bytes, "AES"),
                        Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(bytes), MARK));
            }
        } catch (IllegalArgumentException e) {
            // then it is no key
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
        throw new StartRefused(Message.of("start.files-key-unreadable", "whence", whence));
    }

    static FileKey read(Path file) throws IOException {
        return of(Files.readString(file, StandardCharsets.US_ASCII), file.toString());
    }

    /** Makes the key, whole or not at all; where another process made it meanwhile, that one holds. */
    static FileKey make(Path file) throws IOException {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var coming = PrivateFiles.createEmpty(file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid()));
        try {
            Files.writeString(coming, Base64.getEncoder().encodeToString(bytes) + "\n");
            PrivateFiles.forceFile(coming);
            Files.createLink(file, coming);
            PrivateFiles.force(file.getParent());
        } catch (FileAlreadyExistsException e) {
            return read(file);
        } finally {
            Files.deleteIfExists(coming);
        }
        return read(file);
    }
}
