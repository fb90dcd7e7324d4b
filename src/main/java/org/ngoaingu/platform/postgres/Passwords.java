package org.ngoaingu.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.StartRefused;

/**
 * The two roles of the embedded database, with random passwords kept in the home: the owner of all tables, who changes
 * the schema, and the assistant, who may do only what was granted.
 */
record Passwords(Path ownerFile, Login owner, Login assistant) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Those of the home; made when there is no database yet. Refused when a database lost its owner's. */
    static Passwords in(Path home) throws IOException {
        var ownerFile = home.resolve("owner.password");
        if (!Files.exists(ownerFile) && Files.exists(home.resolve("data"))) {
            throw new StartRefused(Message.of("start.password-lost", "file", ownerFile.toString()));
        }
        return new Passwords(
                ownerFile,
                new Login("owner", password(ownerFile)),
                new Login("assistant", password(home.resolve("assistant.password"))));
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            RANDOM.nextBytes(bytes);
            var unfinished = PrivateFiles.createEmpty(file.resolveSibling(file.getFileName() + ".unfinished"));
            Files.writeString(
                    unfinished, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n");
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }
}
