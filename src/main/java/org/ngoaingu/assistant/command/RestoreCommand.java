package org.ngoaingu.assistant.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.ngoaingu.platform.Backups;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code restore DIR}: puts a backup back into a home that holds nothing yet. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Khôi phục một bản sao lưu vào ASSISTANT_HOME mới. / Restore a backup into a new ASSISTANT_HOME.")
final class RestoreCommand implements Callable<Integer> {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy");

    private final Supplier<ConfigurableApplicationContext> starter;

    @Parameters(paramLabel = "DIR", description = "Thư mục của bản sao lưu. / The backup's folder.")
    private Path folder = Path.of("");

    RestoreCommand(Supplier<ConfigurableApplicationContext> starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        try (var application = starter.get()) {
            var terminal = application.getBean(Terminal.class);
            return switch (application.getBean(Backups.class).restore(folder)) {
                case Backups.Result.Refused refused -> {
                    terminal.complain(refused.why());
                    yield ExitCodes.USAGE;
                }
                case Backups.Result.Done done -> {
                    application.getBean(BackupLog.class).restored(done.taken());
                    var zone = application.getBean(Clock.class).getZone();
                    answer(terminal, done, MOMENT.format(done.taken().atZone(zone)));
                    yield ExitCodes.DONE;
                }
            };
        }
    }

    private static void answer(Terminal terminal, Backups.Result.Done done, String moment) {
        terminal.answer(
                "backup.restored",
                Map.of("moment", moment, "tables", done.tables(), "rows", done.rows(), "files", done.files()));
        done.remarks().forEach(remark -> terminal.answer(terminal.say(remark)));
    }
}
