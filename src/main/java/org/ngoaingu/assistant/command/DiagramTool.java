package org.ngoaingu.assistant.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.conversation.tools.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code flows diagram}: the flows as Mermaid flowcharts, printed or laid beside each flow of the own folder. */
@Command(
        name = "diagram",
        mixinStandardHelpOptions = true,
        description = "Vẽ sơ đồ Mermaid của hội thoại. / Draws flows as Mermaid flowcharts.")
final class DiagramTool extends FlowTool {

    private static final String FILE = "diagram.mmd";

    @Parameters(arity = "0..1", paramLabel = "FLOW", description = "Chỉ hội thoại này. / Only this flow.")
    private @Nullable String flow;

    @Option(
            names = "--write",
            description = "Ghi " + FILE + " cạnh mỗi hội thoại của --flows. / Write " + FILE
                    + " beside each flow of --flows.")
    private boolean write;

    DiagramTool(Supplier<FlowRooms> rooms) {
        super(rooms);
    }

    @Override
    int run(Stage stage) {
        var diagrams = stage.diagrams();
        if (flow != null) {
            diagrams.keySet().retainAll(Set.of(flow));
        }
        var own = own();
        if (diagrams.isEmpty() || (write && own == null)) {
            complain(
                    diagrams.isEmpty()
                            ? say("noFlow", Map.of("flow", String.valueOf(flow)))
                            : say("noFolder", Map.of()));
            return ExitCodes.USAGE;
        } else if (write && own != null) {
            diagrams.forEach((name, diagram) -> write(own.resolve(name), diagram));
        } else {
            diagrams.values().forEach(this::answer);
        }
        return ExitCodes.DONE;
    }

    private void write(Path folder, String diagram) {
        if (Files.isDirectory(folder)) {
            try {
                answer(Files.writeString(folder.resolve(FILE), diagram));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
