package org.ngoaingu.assistant.command;

import java.util.Map;
import java.util.function.Supplier;
import org.ngoaingu.conversation.tools.Stage;
import picocli.CommandLine.Command;

/** {@code flows coverage}: how many steps, branches and questions of each flow the transcripts reach. */
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        description = "Các kịch bản thử đi qua những bước nào. / What the transcripts reach.")
final class CoverageTool extends FlowTool {

    CoverageTool(Supplier<FlowRooms> rooms) {
        super(rooms);
    }

    @Override
    int run(Stage stage) {
        var coverage = stage.coverage();
        coverage.flows().forEach(flow -> {
            answer(String.format(
                    language(),
                    "%-24s %3d/%-3d %3d %%",
                    flow.name(),
                    flow.reached(),
                    flow.places(),
                    100 * flow.reached() / Math.max(1, flow.places())));
            flow.missed().forEach(missed -> answer("  " + missed));
        });
        answer(say("covered", Map.of("reached", coverage.reached(), "places", coverage.places())));
        return coverage.problems().isEmpty() ? ExitCodes.DONE : ExitCodes.ROWS_REFUSED;
    }
}
