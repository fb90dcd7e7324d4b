package org.ngoaingu.assistant.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.assistant.roster.Imports;
import org.ngoaingu.plan.PlanId;
import org.ngoaingu.plan.Plans;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.DryRun;
import org.ngoaingu.staff.GivenFile;
import org.ngoaingu.staff.Rosters;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code import}: looks at a unit list and a roster, and takes them. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Nhập danh mục đơn vị và danh sách. / Import a unit list and a roster.")
final class ImportCommand implements Callable<Integer> {

    private static final Actor OPERATOR = new Actor.Operator();

    private final Supplier<ConfigurableApplicationContext> starter;

    @Option(names = "--units", paramLabel = "FILE", description = "Danh mục đơn vị (.xlsx, .csv). / Unit list.")
    private @Nullable Path units;

    @Option(names = "--staff", paramLabel = "FILE", description = "Danh sách CBCCVC (.xlsx, .csv). / Roster.")
    private @Nullable Path staff;

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", description = "Tính đến ngày. / Day the files speak of.")
    private @Nullable LocalDate asOf;

    @Option(names = "--plan", paramLabel = "ID", description = "Kế hoạch của cơ quan. / Plan of the authority.")
    private @Nullable String plan;

    @Option(names = "--accept-missing", paramLabel = "N", description = "Xác nhận số người vắng. / Missing people.")
    private @Nullable Integer acceptMissing;

    @Option(
            names = "--refused",
            paramLabel = "FILE",
            description = "Ghi các dòng chưa nhập được ra tệp .xlsx để sửa. / Write refused rows, to correct.")
    private @Nullable Path refusedRows;

    @Option(names = "--dry-run", description = "Chỉ xem thử. / Only look.")
    private boolean dryRun;

    @Option(names = "--json", description = "In JSON. / Print JSON.")
    private boolean json;

    ImportCommand(Supplier<ConfigurableApplicationContext> starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        try (var application = starter.get()) {
            var terminal = application.getBean(Terminal.class);
            var wrong = wrongUsage(application.getBean(Plans.class));
            if (wrong != null) {
                terminal.complain(wrong);
                return ExitCodes.USAGE;
            }
            var result = application.getBean(Rosters.class).dryRun(OPERATOR, given(units), given(staff), asOf);
            return switch (result) {
                case DryRun.Result.Ready ready -> taken(application, terminal, ready.dryRun());
                case DryRun.Result.Unreadable unreadable -> refused(terminal, unreadable.why());
                case DryRun.Result.Refused refused -> refused(terminal, refused.why());
            };
        }
    }

    private int taken(ConfigurableApplicationContext application, Terminal terminal, DryRun ready) {
        var imports = application.getBean(Imports.class);
        var report = new ImportReport(terminal, ready);
        report.print(json);
        imports.unbound(ready, planId()).forEach(terminal::complain);
        writeRefused(application.getBean(Rosters.class), terminal, ready);
        if (dryRun) {
            report.printOnlyLooked(json);
            return ready.needsConfirmation() && acceptMissing == null
                    ? ExitCodes.NEEDS_CONFIRMATION
                    : report.exitCode();
        }
        return switch (imports.commit(OPERATOR, ready, acceptMissing, planId())) {
            case Rosters.Committed.Done done -> {
                report.printWritten(json);
                yield report.exitCode();
            }
            case Rosters.Committed.NeedsConfirmation unconfirmed -> {
                terminal.complain(Message.of("command.import.confirmMissing", "count", unconfirmed.missing()));
                yield ExitCodes.NEEDS_CONFIRMATION;
            }
            case Rosters.Committed.Refused refused -> refused(terminal, refused.why());
        };
    }

    /** A file to correct and to send again; that it cannot be written does not stop the import. */
    private void writeRefused(Rosters rosters, Terminal terminal, DryRun ready) {
        if (refusedRows == null || ready.refusedInAll() == 0) {
            return;
        }
        try (var out = Files.newOutputStream(refusedRows)) {
            rosters.writeRefused(ready, given(units), given(staff), terminal.language(), out);
        } catch (IOException e) {
            terminal.complain(Message.of("command.import.notWritten", "file", refusedRows.toString()));
        }
    }

    private static int refused(Terminal terminal, Message why) {
        terminal.complain(why);
        return ExitCodes.USAGE;
    }

    private @Nullable Message wrongUsage(Plans plans) {
        if (units == null && staff == null) {
            return Message.of("command.import.noFile");
        }
        for (var file : new Path[] {units, staff}) {
            if (file != null && !Files.isReadable(file)) {
                return Message.of("command.import.noSuchFile", "file", file.toString());
            }
        }
        var id = planId();
        return id != null && plans.plan(id).isEmpty()
                ? Message.of("command.import.plan.unknown", "plan", id.value(), "plans", Imports.ids(plans))
                : null;
    }

    private @Nullable PlanId planId() {
        return plan == null ? null : new PlanId(plan);
    }

    private static @Nullable GivenFile given(@Nullable Path file) {
        return file == null ? null : new GivenFile(file, file.getFileName().toString());
    }
}
