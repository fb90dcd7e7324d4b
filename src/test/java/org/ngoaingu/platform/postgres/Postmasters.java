package org.ngoaingu.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;

/** The PostgreSQL at work on a home, to be killed. */
final class Postmasters {

    private Postmasters() {}

    static Postmaster in(Path home) throws IOException {
        return Postmaster.in(home.toRealPath().resolve("data")).orElseThrow();
    }

    /** Kills it; its own processes end when they see that it is gone. */
    static void kill(Postmaster postmaster) {
        ProcessHandle.of(postmaster.pid()).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }
}
