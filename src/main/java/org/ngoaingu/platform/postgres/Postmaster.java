package org.ngoaingu.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The process that {@code postmaster.pid} names.
 *
 * @param pid its number, which may since belong to another program
 * @param port where it listens, 0 when it did not say so yet
 * @param status {@code starting}, {@code ready}, {@code stopping}; empty when it did not say so yet
 */
record Postmaster(long pid, int port, String status) {

    /** What the file in the data folder says; empty when there is none. */
    static Optional<Postmaster> in(Path data) throws IOException {
        var file = file(data);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        return Optional.of(new Postmaster(number(lines, 0), (int) number(lines, 3), line(lines, 7)));
    }

    static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    boolean alive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** Whether the process is a PostgreSQL at work on this folder, and not a program that got the number later. */
    boolean worksOn(Path data) {
        var workingFolder = Path.of("/proc", Long.toString(pid), "cwd");
        if (Files.exists(Path.of("/proc/self/cwd"))) {
            return same(workingFolder, data);
        }
        return program() instanceof Path program && program.startsWith(data.getParent());
    }

    /** Whether the process runs the programs of this folder, not those of another version. */
    boolean runs(Binaries binaries) {
        var program = program();
        return program == null || program.startsWith(binaries.folder());
    }

    private @Nullable Path program() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .map(Path::of)
                .orElse(null);
    }

    private static boolean same(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false; // gone meanwhile, or the process of somebody else
        }
    }

    private static String line(List<String> lines, int index) {
        return lines.size() > index ? lines.get(index).strip() : "";
    }

    private static long number(List<String> lines, int index) {
        var line = line(lines, index);
        return line.matches("-?\\d{1,9}") ? Math.abs(Long.parseLong(line)) : 0;
    }
}
