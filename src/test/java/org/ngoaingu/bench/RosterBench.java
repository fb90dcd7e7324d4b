package org.ngoaingu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.AssistantApplication;
import org.ngoaingu.platform.ClassPath;

/**
 * Rows a second and peak memory of importing a roster of 100,000 people with {@code -Xmx256m}, beside merely reading
 * the same file in the same heap. Three runs each, the median and the spread.
 */
@Tag("bench")
class RosterBench {

    private static final int PEOPLE = Integer.getInteger("bench.people", 100_000);
    private static final int RUNS = Integer.getInteger("bench.runs", 3);

    @TempDir
    Path folder;

    /** Wall time and the most memory that the process ever held. */
    private record Run(double seconds, long peakMegabytes) {}

    @Test
    void importsARosterInASmallHeap() throws Exception {
        var roster = BigRoster.write(folder, PEOPLE);
        var reading = new ArrayList<Run>();
        var importing = new ArrayList<Run>();
        for (int run = 0; run < RUNS; run++) {
            reading.add(run(
                    folder.resolve("none"),
                    ClassPath.ofTheTests(),
                    MerelyReading.class,
                    roster.staff().toString()));
            importing.add(run(
                    folder.resolve("home" + run),
                    ClassPath.ofTheProgram(),
                    AssistantApplication.class,
                    "import",
                    "--units",
                    roster.units().toString(),
                    "--staff",
                    roster.staff().toString()));
        }
        print("merely reading", reading);
        print("importing     ", importing);
        System.out.printf(
                "importing takes %.1f times as long as reading; the start of program and database included%n",
                seconds(importing).median() / seconds(reading).median());
    }

    private static void print(String what, List<Run> runs) {
        System.out.printf(
                "%s %,d rows: seconds %s, %,.0f rows/s, peak %d MB in -Xmx256m%n",
                what,
                PEOPLE,
                seconds(runs).said("%.1f"),
                PEOPLE / seconds(runs).median(),
                runs.stream().mapToLong(Run::peakMegabytes).max().orElse(0));
    }

    private static Figures seconds(List<Run> runs) {
        var seconds = new Figures();
        runs.forEach(run -> seconds.add(run.seconds()));
        return seconds;
    }

    private static Run run(Path home, String classPath, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                classPath,
                main.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("ASSISTANT_HOME", home.toString());
        builder.environment().put("ASSISTANT_TRIAL", "off");
        long begun = System.nanoTime();
        var process = builder.start();
        long peak = 0;
        while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakMegabytes(process));
            if (System.nanoTime() - begun > TimeUnit.MINUTES.toNanos(10)) {
                process.destroyForcibly();
                throw new IllegalStateException("it takes longer than ten minutes");
            }
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException("exit " + process.exitValue());
        }
        return new Run((System.nanoTime() - begun) / 1e9, peak);
    }

    /** The kernel's own count of the most memory the process held. */
    private static long peakMegabytes(Process process) throws IOException {
        var status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0; // it ended in between
        }
    }
}
