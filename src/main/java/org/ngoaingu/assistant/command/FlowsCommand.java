package org.ngoaingu.assistant.command;

import java.io.InputStream;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code flows}: what is printed when no tool is named. */
@Command(
        name = "flows",
        mixinStandardHelpOptions = true,
        description = "Công cụ cho người viết hội thoại. / Tools for whoever writes dialogues.",
        synopsisSubcommandLabel = "lint|test|diagram|coverage|play")
final class FlowsCommand {

    private FlowsCommand() {}

    /**
     * The command with its tools.
     *
     * @param typed what the person types in a chat
     */
    static CommandLine line(Supplier<FlowRooms> rooms, InputStream typed) {
        return new CommandLine(new FlowsCommand())
                .addSubcommand(new LintTool(rooms))
                .addSubcommand(new TestTool(rooms))
                .addSubcommand(new DiagramTool(rooms))
                .addSubcommand(new CoverageTool(rooms))
                .addSubcommand(new PlayTool(rooms, typed));
    }
}
