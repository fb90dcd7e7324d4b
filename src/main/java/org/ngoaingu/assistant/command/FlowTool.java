package org.ngoaingu.assistant.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.conversation.flows.Problem;
import org.ngoaingu.conversation.tools.Stage;
import org.ngoaingu.platform.FlowFolder;
import org.ngoaingu.platform.StartRefused;
import org.ngoaingu.platform.Texts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One tool: reads the folder, checks it and works on what passes. */
abstract class FlowTool implements Callable<Integer> {

    @Option(
            names = "--flows",
            paramLabel = "DIR",
            defaultValue = "${env:ASSISTANT_FLOWS}",
            description =
                    "Thư mục hội thoại riêng, đè lên bộ có sẵn. / Folder of own flows, laid over the packaged ones.")
    private @Nullable Path own;

    @Spec
    private @Nullable CommandSpec spec;

    private final Supplier<FlowRooms> rooms;
    private final Texts texts = new Texts();
    private Locale language = Texts.LANGUAGES.getFirst();

    /** @param rooms opens what the rooms bring for flows */
    FlowTool(Supplier<FlowRooms> rooms) {
        this.rooms = rooms;
    }

    @Override
    public final Integer call() {
        try {
            var folder =
                    own == null ? FlowFolder.packaged() : FlowFolder.packaged().with(own);
            try (var opened = rooms.get()) {
                language = Locale.forLanguageTag(opened.setting("assistant.language"));
                return switch (Stage.open(folder, opened.types(), opened.verbs(), opened.functions())) {
                    case Stage.Opened.Ready ready -> run(ready.stage());
                    case Stage.Opened.Refused refused -> refused(refused.problems());
                };
            }
        } catch (StartRefused unreadable) {
            complain(texts.say(language, unreadable.reason()));
            return ExitCodes.USAGE;
        }
    }

    /** Does its work. @return the exit code */
    abstract int run(Stage stage);

    /** The files do not pass; a tool that has more to say about that does so. @return the exit code */
    int refused(List<Problem> problems) {
        problems.forEach(problem -> complain(problem.toString()));
        return ExitCodes.USAGE;
    }

    final @Nullable Path own() {
        return own;
    }

    final Locale language() {
        return language;
    }

    final String say(String key, Map<String, ?> arguments) {
        return texts.say(language, "command.flows." + key, arguments);
    }

    final void answer(Object line) {
        print(spec().commandLine().getOut(), line);
    }

    final void complain(Object line) {
        print(spec().commandLine().getErr(), line);
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }

    private static void print(PrintWriter stream, Object line) {
        stream.println(line);
        stream.flush();
    }
}
