package org.ngoaingu.assistant.command;

import java.util.Map;
import java.util.function.Supplier;
import org.ngoaingu.account.Administrators;
import org.ngoaingu.account.Administrators.Appointed;
import org.ngoaingu.assistant.account.InvitationReplies;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Unit;
import org.ngoaingu.staff.Units;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;

/** {@code admin CODE}: makes a person administrator of the whole authority and prints the invitation. */
@Command(
        name = "admin",
        mixinStandardHelpOptions = true,
        description = "Cử quản trị viên và in thư mời. / Appoint an administrator and print the invitation.")
final class AdminCommand extends PersonCommand {

    AdminCommand(Supplier<ConfigurableApplicationContext> starter) {
        super(starter);
    }

    @Override
    int run(ConfigurableApplicationContext application, Terminal terminal, PersonId person) {
        var appointed = application.getBean(Administrators.class).appoint(new Actor.Operator(), person, "command line");
        return switch (appointed) {
            case Appointed.Refused refused -> {
                terminal.complain(refused.why());
                yield ExitCodes.USAGE;
            }
            case Appointed.Done done -> {
                print(application, terminal, done);
                yield ExitCodes.DONE;
            }
        };
    }

    private static void print(ConfigurableApplicationContext application, Terminal terminal, Appointed.Done done) {
        var facts = done.facts();
        var top = application
                .getBean(Units.class)
                .find(done.unit(), facts.day())
                .map(Unit::name)
                .orElse("");
        terminal.answer("account.appoint.done", Map.of("name", facts.name(), "unit", facts.unitName(), "top", top));
        terminal.answer(
                application.getBean(InvitationReplies.class).write(terminal.language(), facts, done.invitation()));
    }
}
