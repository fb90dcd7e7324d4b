package org.ngoaingu.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What came of a program that was run to its end.
 *
 * @param exitCode 124 when it had to be ended because its time was up
 * @param output the end of what it printed
 */
record Run(int exitCode, String output) {

    private static final int LONGEST_OUTPUT = 4_000;

    boolean succeeded() {
        return exitCode == 0;
    }

    /** Runs the command without input and without settings of PostgreSQL from outside. */
    static Run run(List<String> command, Duration patience) throws IOException {
        // A file, not a pipe: the server that pg_ctl leaves behind would hold the pipe open
        var output = Files.createTempFile("assistant-", ".out");
        try {
            var process = start(command, output);
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Run(124, end(output));
            }
            return new Run(process.exitValue(), end(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + command.getFirst() + " ran", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static Process start(List<String> command, Path output) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        builder.directory(Path.of("/").toFile());
        var process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static String end(Path output) throws IOException {
        var text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip();
        return text.substring(Math.max(0, text.length() - LONGEST_OUTPUT));
    }
}
