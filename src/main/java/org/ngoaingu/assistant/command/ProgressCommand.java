package org.ngoaingu.assistant.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Folded;
import org.ngoaingu.platform.Message;
import org.ngoaingu.progress.Progress;
import org.ngoaingu.progress.UnitProgress;
import org.ngoaingu.staff.Unit;
import org.ngoaingu.staff.Units;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code progress UNIT}: how far a unit is with each line of its plan. */
@Command(
        name = "progress",
        mixinStandardHelpOptions = true,
        description = "Tiến độ của một đơn vị. / How far one unit is.")
final class ProgressCommand implements Callable<Integer> {

    private final Supplier<ConfigurableApplicationContext> starter;

    @Parameters(paramLabel = "UNIT", description = "Mã hoặc tên đơn vị. / Code or name of the unit.")
    private String unit = "";

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "Ngày xét, mặc định hôm nay. / Day asked.")
    private @Nullable LocalDate date;

    @Option(names = "--json", description = "In JSON. / Print JSON.")
    private boolean json;

    ProgressCommand(Supplier<ConfigurableApplicationContext> starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        try (var application = starter.get()) {
            var terminal = application.getBean(Terminal.class);
            var today = LocalDate.now(application.getBean(Clock.class));
            var day = date == null ? today : date;
            var found = find(application.getBean(Units.class), day, today);
            if (found.size() != 1) {
                terminal.complain(
                        Message.of(found.isEmpty() ? "command.unknownUnit" : "command.ambiguousUnit", "unit", unit));
                return ExitCodes.USAGE;
            }
            var progress =
                    application.getBean(Progress.class).of(found.getFirst().id(), day);
            answer(terminal, found.getFirst(), day, progress);
            return ExitCodes.DONE;
        }
    }

    /** By code, else by name; a unit that did not exist on the day may still be asked about. */
    private List<Unit> find(Units units, LocalDate day, LocalDate today) {
        for (var then : List.of(day, today)) {
            var byCode = units.byCode(unit, then);
            if (byCode.isPresent()) {
                return List.of(byCode.get());
            }
            var named = units.named(Folded.of(unit), then);
            if (!named.isEmpty()) {
                return named;
            }
        }
        return List.of();
    }

    private void answer(Terminal terminal, Unit asked, LocalDate day, UnitProgress progress) {
        if (progress instanceof UnitProgress.Nothing nothing) {
            terminal.complain(nothing.says());
        }
        if (json) {
            terminal.answerJson(ProgressJson.of(asked.code(), day, progress));
        } else if (progress instanceof UnitProgress.Counted counted) {
            new ProgressReport(terminal).print(asked.name(), counted);
        }
    }
}
