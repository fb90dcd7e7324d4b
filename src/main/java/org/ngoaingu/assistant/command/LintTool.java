package org.ngoaingu.assistant.command;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ngoaingu.conversation.flows.Problem;
import org.ngoaingu.conversation.tools.Stage;
import picocli.CommandLine.Command;

/** {@code flows lint}: everything that is wrong with the files, each with file, line and reason. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = "Kiểm tra mọi tệp hội thoại. / Checks all flow files.")
final class LintTool extends FlowTool {

    LintTool(Supplier<FlowRooms> rooms) {
        super(rooms);
    }

    @Override
    int run(Stage stage) {
        var problems = stage.problems();
        if (!problems.isEmpty()) {
            return refused(problems);
        }
        var coverage = stage.coverage();
        answer(say(
                "passes",
                Map.of(
                        "flows",
                        coverage.flows().size(),
                        "transcripts",
                        stage.transcripts().size(),
                        "places",
                        coverage.places())));
        return ExitCodes.DONE;
    }

    @Override
    int refused(List<Problem> problems) {
        problems.forEach(this::answer);
        complain(say("problems", Map.of("count", problems.size())));
        return ExitCodes.ROWS_REFUSED;
    }
}
