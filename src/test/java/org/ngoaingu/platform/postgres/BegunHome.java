package org.ngoaingu.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.ngoaingu.platform.AssistantHome;
import org.ngoaingu.platform.Program;
import org.ngoaingu.platform.RunMode;

/**
 * A home on which the program was started once: PostgreSQL is unpacked, its database has all tables, with nothing in
 * them but the recurring work that a start notes down. For tests of something else than a first start.
 */
final class BegunHome {

    private static final Path PATTERN = stopped(Program.firstHome());

    private BegunHome() {}

    /** Lays it down at the path, where nothing is yet. */
    static AssistantHome at(Path path) {
        try (var files = Files.walk(PATTERN)) {
            for (var file : files.toList()) {
                var copy = path.resolve(PATTERN.relativize(file));
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            }
            Files.delete(path.resolve("data").resolve("assistant.conf")); // no two of them on one port
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new AssistantHome(path);
    }

    /** The first start left PostgreSQL running. */
    private static Path stopped(Path home) {
        EmbeddedPostgres.start(new AssistantHome(home), RunMode.COMMAND).close();
        return home;
    }
}
