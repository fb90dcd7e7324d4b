package org.ngoaingu.platform;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.ngoaingu.AssistantApplication;
import org.springframework.util.FileSystemUtils;

/**
 * The program as a process of its own, with an environment that says nothing to it. It starts some forty times in a
 * build: its classes are read and linked once and kept for the next start, which saves half of each.
 */
public final class Program {

    private static final int PATIENCE_SECONDS = 180;

    private Program() {}

    /** A process to be started with these arguments. */
    public static ProcessBuilder process(String... arguments) {
        return alone(command(arguments));
    }

    /** The words that start it, with these arguments. */
    public static List<String> command(String... arguments) {
        return words(List.of(Kept.READ + Kept.CLASSES), arguments);
    }

    /** The same process without what the environment of the tests says. */
    public static ProcessBuilder alone(List<String> command) {
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.matches("(SPRING|ASSISTANT|TELEGRAM)_.*"));
        return builder;
    }

    /** The home of the first start, which was broken off as soon as all was ready to serve. */
    public static Path firstHome() {
        return Kept.HOME;
    }

    private static List<String> words(List<String> java, String... arguments) {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(java);
        words.addAll(List.of("-Xlog:disable", "-XX:TieredStopAtLevel=1", "-Xmx512m", "-cp", Kept.PATH));
        words.add(AssistantApplication.class.getName());
        words.addAll(List.of(arguments));
        return words;
    }

    /** What is made once: classes are only kept when they come from jars. */
    private static final class Kept {

        private static final boolean LINKED = Runtime.version().feature() >= 25;
        static final String READ = LINKED ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=";
        private static final String WRITE = LINKED ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=";
        private static final Path FOLDER = emptied(Path.of("target", "program"));
        static final String PATH = Arrays.stream(ClassPath.ofTheProgram().split(File.pathSeparator))
                .map(entry -> entry.endsWith(".jar") ? entry : jar(entry))
                .collect(Collectors.joining(File.pathSeparator));
        static final Path HOME = FOLDER.resolve("home");
        static final Path CLASSES = classes();

        private static Path emptied(Path folder) {
            try {
                FileSystemUtils.deleteRecursively(folder);
                return Files.createDirectories(folder).toAbsolutePath();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String jar(String classes) {
            var jar = FOLDER.resolve("program.jar").toString();
            int exit = ToolProvider.findFirst("jar")
                    .orElseThrow()
                    .run(System.out, System.err, "--create", "--no-compress", "--file", jar, "-C", classes, ".");
            if (exit != 0) {
                throw new IllegalStateException("no jar of " + classes);
            }
            return jar;
        }

        /** Starts the program once and ends it as soon as it is up. */
        private static Path classes() {
            var archive = FOLDER.resolve("classes.jsa");
            var log = FOLDER.resolve("first-start.log");
            var start = alone(words(
                    List.of(WRITE + archive, "-Dspring.context.exit=onRefresh"),
                    "--server.port=0",
                    "--assistant.home=" + HOME));
            start.environment().put("ASSISTANT_TRIAL", "off");
            try {
                var first = start.redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
                if (!first.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || !Files.exists(archive)) {
                    first.destroyForcibly();
                    throw new IllegalStateException("the first start kept no classes: " + Files.readString(log));
                }
                return archive;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
