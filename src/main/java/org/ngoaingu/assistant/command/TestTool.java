package org.ngoaingu.assistant.command;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.conversation.tools.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code flows test}: plays the transcripts. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Chạy các kịch bản thử. / Plays the transcripts.")
final class TestTool extends FlowTool {

    @Parameters(arity = "0..1", paramLabel = "FLOW", description = "Chỉ của hội thoại này. / Only those of this flow.")
    private @Nullable String flow;

    TestTool(Supplier<FlowRooms> rooms) {
        super(rooms);
    }

    @Override
    int run(Stage stage) {
        var transcripts = stage.transcripts().stream()
                .filter(transcript -> flow == null || transcript.flow().equals(flow))
                .toList();
        if (transcripts.isEmpty()) {
            complain(say("noFlow", Map.of("flow", String.valueOf(flow))));
            return ExitCodes.USAGE;
        }
        int failed = 0;
        for (var transcript : transcripts) {
            var problems = stage.play(transcript);
            problems.forEach(this::answer);
            failed += problems.isEmpty() ? 0 : 1;
        }
        answer(say("tested", Map.of("passed", transcripts.size() - failed, "failed", failed)));
        return failed == 0 ? ExitCodes.DONE : ExitCodes.ROWS_REFUSED;
    }
}
