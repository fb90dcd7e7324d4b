package org.ngoaingu.assistant.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ngoaingu.platform.Program;

/**
 * A command typed at the machine: a process of its own, with its two streams kept apart.
 *
 * @param out what stood on standard output
 * @param err what stood on standard error
 */
record Typed(int exit, String out, String err) {

    /** Runs the program with the arguments on the home. */
    static Typed command(Path home, String... arguments) throws IOException, InterruptedException {
        return talk(home, "", arguments);
    }

    /** Runs the program with the arguments on the home and these lines on its standard input. */
    static Typed talk(Path home, String lines, String... arguments) throws IOException, InterruptedException {
        var in = Files.writeString(Files.createTempFile("command", ".in"), lines);
        var out = Files.createTempFile("command", ".out");
        var err = Files.createTempFile("command", ".err");
        try {
            var builder = Program.process(arguments)
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().put("ASSISTANT_HOME", home.toString());
            builder.environment().put("ASSISTANT_TRIAL", "off");
            var process = builder.start();
            if (!process.waitFor(180, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the command did not end: " + List.of(arguments) + Files.readString(err));
            }
            return new Typed(
                    process.exitValue(),
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } finally {
            Files.delete(in);
            Files.delete(out);
            Files.delete(err);
        }
    }
}
