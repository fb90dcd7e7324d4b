package org.ngoaingu.assistant.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.assistant.quota.PersonQuota;
import org.ngoaingu.assistant.quota.QuotaAnswer;
import org.ngoaingu.assistant.quota.Quotas;
import org.ngoaingu.assistant.quota.Subject;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.StaffCode;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quota CODE}: which quota lines hold for a person. */
@Command(
        name = "quota",
        mixinStandardHelpOptions = true,
        description = "Chỉ tiêu của một người. / The quota lines of one person.")
final class QuotaCommand implements Callable<Integer> {

    private final Supplier<ConfigurableApplicationContext> starter;

    @Parameters(paramLabel = "CODE", description = "Mã CBCCVC. / Staff code.")
    private String code = "";

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "Ngày xét, mặc định hôm nay. / Day asked.")
    private @Nullable LocalDate date;

    @Option(names = "--json", description = "In JSON. / Print JSON.")
    private boolean json;

    QuotaCommand(Supplier<ConfigurableApplicationContext> starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        try (var application = starter.get()) {
            var terminal = application.getBean(Terminal.class);
            var staff = application.getBean(Staff.class);
            var person = code.isBlank() ? null : staff.find(new StaffCode(code)).orElse(null);
            if (person == null) {
                terminal.complain(Message.of("command.unknownCode", "code", code));
                return ExitCodes.USAGE;
            }
            var today = LocalDate.now(application.getBean(Clock.class));
            answer(application, terminal, person, today);
            return ExitCodes.DONE;
        }
    }

    private void answer(
            ConfigurableApplicationContext application, Terminal terminal, PersonId person, LocalDate today) {
        PersonQuota quota = application.getBean(Quotas.class).of(person, date == null ? today : date);
        if (json) {
            terminal.answerJson(QuotaJson.of(code, quota));
            return;
        }
        var name = application
                .getBean(Staff.class)
                .known(person)
                .map(Staff.Known::name)
                .orElse(code);
        terminal.answer(
                application.getBean(QuotaAnswer.class).write(quota, new Subject(terminal.language(), name), today));
    }
}
