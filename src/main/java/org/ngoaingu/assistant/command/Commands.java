package org.ngoaingu.assistant.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.ngoaingu.platform.StartRefused;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/** The commands of the jar. Wrong usage is told before anything is started. */
public final class Commands {

    private static final List<String> NAMES =
            List.of("import", "quota", "progress", "invite", "admin", "backup", "restore", "flows");

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
                .addSubcommand(new InviteCommand(starter))
                .addSubcommand(new AdminCommand(starter))
                .addSubcommand(new BackupCommand(starter))
                .addSubcommand(new RestoreCommand(starter))
                .addSubcommand(FlowsCommand.line(() -> FlowRooms.open(beans -> {}), System.in))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure))
                .execute(arguments);
    }

    /** One sentence instead of a stack trace; why a start was refused has been told already. */
    private static int failed(Throwable failure) {
        var root = failure;
        while (root.getCause() != null && !(root instanceof StartRefused)) {
            root = root.getCause();
        }
        if (!(root instanceof StartRefused)) {
            System.err.printf(
                    "Lệnh không thực hiện được do trục trặc của hệ thống; không có gì bị ghi dở dang. Chi tiết: %s%n"
                            + "The command failed; nothing was left half written. Details: %1$s%n",
                    String.valueOf(root.getMessage()).lines().findFirst().orElse(root.toString()));
        }
        return ExitCodes.FAILED;
    }

    private static boolean isHelp(String argument) {
        return argument.equals("--help") || argument.equals("--version");
    }
}
