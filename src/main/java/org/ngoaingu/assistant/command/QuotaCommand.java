package org.ngoaingu.assistant.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.assistant.quota.PersonQuota;
import org.ngoaingu.assistant.quota.QuotaAnswer;
import org.ngoaingu.assistant.quota.Quotas;
import org.ngoaingu.assistant.quota.Subject;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Staff;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code quota CODE}: which quota lines hold for a person. */
@Command(
        name = "quota",
        mixinStandardHelpOptions = true,
        description = "Chỉ tiêu của một người. / The quota lines of one person.")
final class QuotaCommand extends PersonCommand {

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "Ngày xét, mặc định hôm nay. / Day asked.")
    private @Nullable LocalDate date;

    @Option(names = "--json", description = "In JSON. / Print JSON.")
    private boolean json;

    QuotaCommand(Supplier<ConfigurableApplicationContext> starter) {
        super(starter);
    }

    @Override
    int run(ConfigurableApplicationContext application, Terminal terminal, PersonId person) {
        var today = LocalDate.now(application.getBean(Clock.class));
        answer(application, terminal, person, today);
        return ExitCodes.DONE;
    }

    private void answer(
            ConfigurableApplicationContext application, Terminal terminal, PersonId person, LocalDate today) {
        PersonQuota quota = application.getBean(Quotas.class).of(person, date == null ? today : date);
        if (json) {
            terminal.answerJson(QuotaJson.of(code(), quota));
            return;
        }
        var name = application
                .getBean(Staff.class)
                .known(person)
                .map(Staff.Known::name)
                .orElse(code());
        terminal.answer(
                application.getBean(QuotaAnswer.class).write(quota, new Subject(terminal.language(), name), today));
    }
}
