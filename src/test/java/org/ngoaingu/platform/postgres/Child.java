package org.ngoaingu.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.ngoaingu.platform.ClassPath;
import org.ngoaingu.platform.RunMode;

/** A process that a test started, and what it says. Ends with the test. */
public final class Child implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 180;
    private static final String ENDED = "(it says no more)";

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> heard = new ArrayList<>();

    public Child(ProcessBuilder builder) throws IOException {
        process = builder.redirectErrorStream(true).start();
        Thread.ofVirtual().start(() -> {
            try (BufferedReader reader = process.inputReader()) {
                reader.lines().forEach(lines::add);
            } catch (IOException | UncheckedIOException e) {
                lines.add("(its output broke off: " + e + ")");
            }
            lines.add(ENDED);
        });
    }

    static Child using(Path home, RunMode mode) throws IOException {
        return new Child(
                new ProcessBuilder(java(ClassPath.ofTheTests(), PostgresProcess.class, home.toString(), mode.name())));
    }

    public static List<String> java(String classPath, Class<?> main, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                classPath,
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** What stands behind the words in the next line that has them. */
    public String hear(String words) throws InterruptedException {
        while (true) {
            var line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(line)
                    .as("a line with «%s» after %s", words, String.join("\n", heard))
                    .isNotNull()
                    .isNotSameAs(ENDED);
            heard.add(line);
            if (line.contains(words)) {
                return line.substring(line.indexOf(words) + words.length()).strip();
            }
        }
    }

    String ask(String order) throws IOException, InterruptedException {
        process.outputWriter().write(order + "\n");
        process.outputWriter().flush();
        return hear("rows");
    }

    /** The process number of the PostgreSQL that it uses. */
    long postmaster() throws InterruptedException {
        return Long.parseLong(hear("ready"));
    }

    public void kill() {
        process.destroyForcibly();
        end();
    }

    public void terminate() {
        process.destroy();
        end();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Seconds of the processor that it has used so far. */
    double processorSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    /** Ends its input and waits until it has stopped. */
    int stop() throws IOException {
        process.outputWriter().close();
        return end();
    }

    int end() {
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("it ends")
                    .isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return process.exitValue();
    }

    /** All that it said and nobody listened to, and what was heard. */
    public String said() {
        lines.drainTo(heard);
        return String.join("\n", heard);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
