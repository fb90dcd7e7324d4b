package org.ngoaingu.assistant.command;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.StaffCode;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Parameters;

/** A command about one person, named by staff code. */
abstract class PersonCommand implements Callable<Integer> {

    private final Supplier<ConfigurableApplicationContext> starter;

    @Parameters(paramLabel = "CODE", description = "Mã CBCCVC. / Staff code.")
    private String code = "";

    PersonCommand(Supplier<ConfigurableApplicationContext> starter) {
        this.starter = starter;
    }

    /** The code as it was typed. */
    final String code() {
        return code;
    }

    @Override
    public final Integer call() {
        try (var application = starter.get()) {
            var terminal = application.getBean(Terminal.class);
            var staff = application.getBean(Staff.class);
            var person = code.isBlank() ? null : staff.find(new StaffCode(code)).orElse(null);
            if (person == null) {
                terminal.complain(Message.of("command.unknownCode", "code", code));
                return ExitCodes.USAGE;
            }
            return run(application, terminal, person);
        }
    }

    /** Does it for the person. @return the exit code */
    abstract int run(ConfigurableApplicationContext application, Terminal terminal, PersonId person);
}
