package org.ngoaingu.assistant.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.ngoaingu.account.Invitations;
import org.ngoaingu.account.Issued;
import org.ngoaingu.assistant.account.InvitationReplies;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Staff;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;

/** {@code invite CODE}: prints an invitation for a person. */
@Command(
        name = "invite",
        mixinStandardHelpOptions = true,
        description = "In thư mời của một người. / Print a person's invitation.")
final class InviteCommand extends PersonCommand {

    InviteCommand(Supplier<ConfigurableApplicationContext> starter) {
        super(starter);
    }

    @Override
    int run(ConfigurableApplicationContext application, Terminal terminal, PersonId person) {
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

    private static void print(
            ConfigurableApplicationContext application, Terminal terminal, PersonId person, Issued.Code issued) {
        var today = LocalDate.now(application.getBean(Clock.class));
        var facts = application.getBean(Staff.class).facts(person, today).orElseThrow();
        terminal.answer(application.getBean(InvitationReplies.class).write(terminal.language(), facts, issued));
    }
}
