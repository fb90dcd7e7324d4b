package org.ngoaingu.assistant.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.ngoaingu.platform.Backups;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code backup DIR}: writes the database and the stored files into a new folder. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Sao lưu dữ liệu vào một thư mục mới. / Back everything up into a new folder.")
final class BackupCommand implements Callable<Integer> {

    private final Supplier<ConfigurableApplicationContext> starter;

    @Parameters(paramLabel = "DIR", description = "Thư mục mới hoặc trống. / A new or empty folder.")
    private Path folder = Path.of("");

    BackupCommand(Supplier<ConfigurableApplicationContext> starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        try (var application = starter.get()) {
            var terminal = application.getBean(Terminal.class);
            return switch (application.getBean(Backups.class).save(folder)) {
                case Backups.Result.Refused refused -> {
                    terminal.complain(refused.why());
                    yield ExitCodes.USAGE;
                }
                case Backups.Result.Done done -> {
                    application.getBean(BackupLog.class).saved(done.taken());
                    terminal.answer(
                            "backup.saved",
                            Map.of(
                                    "folder",
                                    folder.toString(),
                                    "tables",
                                    done.tables(),
                                    "rows",
                                    done.rows(),
                                    "files",
                                    done.files()));
                    yield ExitCodes.DONE;
                }
            };
        }
    }
}
