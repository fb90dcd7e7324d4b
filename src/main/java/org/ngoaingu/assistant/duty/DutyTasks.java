package org.ngoaingu.assistant.duty;

import java.util.List;
import java.util.Map;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbOption;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.duties.DutyDesk;
import org.springframework.stereotype.Component;

/** {@code duty.tasks}: tasks of the unit's plan that come each year without a day. */
@Component
class DutyTasks implements Verb {

    private final DutyDesk desk;

    DutyTasks(DutyDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "duty.tasks";
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of("about", ValueType.TEXT);
    }

    @Override
    public boolean givesOptions() {
        return true;
    }

    @Override
    public VerbResult call(VerbCall call) {
        var language = call.sender().language();
        return VerbResult.offering(
                DutyKeys.read(call.text("about").orElse(""))
                        .map(keys -> desk.undated(keys.unit()))
                        .orElse(List.of())
                        .stream()
                        .map(task -> new VerbOption(task.id(), task.name().say(language), List.of(task.section())))
                        .toList());
    }
}
