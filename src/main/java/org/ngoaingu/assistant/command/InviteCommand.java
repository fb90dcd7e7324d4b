package org.ngoaingu.assistant.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.ngoaingu.account.Invitations;
import org.ngoaingu.account.Issued;
import org.ngoaingu.assistant.account.InvitationReplies;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.StaffCode;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code invite CODE}: prints an invitation for a person. */
@Command(
        name = "invite",
        mixinStandardHelpOptions = true,
        description = "In thư mời của một người. / Print a person's invitation.")
final class InviteCommand implements Callable<Integer> {

    private final Supplier<ConfigurableApplicationContext> starter;

    @Parameters(paramLabel = "CODE", description = "Mã CBCCVC. / Staff code.")
    private String code = "";

    InviteCommand(Supplier<ConfigurableApplicationContext> starter) {
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
            return switch (application.getBean(Invitations.class).invite(new Actor.Operator(), person)) {
                case Issued.Refused refused -> {
                    terminal.complain(refused.why());
                    yield ExitCodes.USAGE;
                }
                case Issued.Code issued -> {
                    print(application, terminal, person, issued);
                    yield ExitCodes.DONE;
                }
            };
        }
    }

    private static void print(
            ConfigurableApplicationContext application, Terminal terminal, PersonId person, Issued.Code issued) {
        var today = LocalDate.now(application.getBean(Clock.class));
        var facts = application.getBean(Staff.class).facts(person, today).orElseThrow();
        terminal.answer(application.getBean(InvitationReplies.class).write(terminal.language(), facts, issued));
    }
}
