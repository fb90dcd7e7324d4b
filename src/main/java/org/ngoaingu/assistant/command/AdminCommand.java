package org.ngoaingu.assistant.command;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.ngoaingu.account.Administrators;
import org.ngoaingu.account.Administrators.Appointed;
import org.ngoaingu.assistant.account.InvitationReplies;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.StaffCode;
import org.ngoaingu.staff.Unit;
import org.ngoaingu.staff.Units;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code admin CODE}: makes a person administrator of the whole authority and prints the invitation. */
@Command(
        name = "admin",
        mixinStandardHelpOptions = true,
        description = "Cử quản trị viên và in thư mời. / Appoint an administrator and print the invitation.")
final class AdminCommand implements Callable<Integer> {

    private final Supplier<ConfigurableApplicationContext> starter;

    @Parameters(paramLabel = "CODE", description = "Mã CBCCVC. / Staff code.")
    private String code = "";

    AdminCommand(Supplier<ConfigurableApplicationContext> starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        try (var application = starter.get()) {
            var terminal = application.getBean(Terminal.class);
            var person = code.isBlank()
                    ? null
                    : application.getBean(Staff.class).find(new StaffCode(code)).orElse(null);
            if (person == null) {
                terminal.complain(Message.of("command.unknownCode", "code", code));
                return ExitCodes.USAGE;
            }
            var appointed =
                    application.getBean(Administrators.class).appoint(new Actor.Operator(), person, "command line");
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
