package org.ngoaingu.assistant.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/** The commands of the jar. Wrong usage is told before anything is started. */
public final class Commands {

    private static final List<String> NAMES = List.of("import", "quota", "progress");

    private Commands() {}

    /** Whether the arguments ask for a command rather than for the server. */
    public static boolean asked(String[] arguments) {
        return arguments.length > 0
                && !(arguments[0].startsWith("--") && arguments[0].contains("="))
                && (NAMES.contains(arguments[0]) || !arguments[0].startsWith("--") || isHelp(arguments[0]));
    }

    /**
     * Runs the command.
     *
     * @param starter starts the application without web server and schedulers
     * @return the exit code
     */
    public static int run(String[] arguments, Supplier<ConfigurableApplicationContext> starter) {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        return new CommandLine(new AssistantCommand())
                .addSubcommand(new ImportCommand(starter))
                .addSubcommand(new QuotaCommand(starter))
                .addSubcommand(new ProgressCommand(starter))
                .execute(arguments);
    }

    private static boolean isHelp(String argument) {
        return argument.equals("--help") || argument.equals("--version");
    }
}
