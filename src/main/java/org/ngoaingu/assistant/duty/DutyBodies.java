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

/** {@code duty.bodies}: whom a letter about the unit's plan may bind, as the plan names them. */
@Component
class DutyBodies implements Verb {

    private final DutyDesk desk;

    DutyBodies(DutyDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "duty.bodies";
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
                        .map(keys -> desk.bodies(keys.unit()))
                        .orElse(List.of())
                        .stream()
                        .map(body -> new VerbOption(body.id(), body.name().say(language)))
                        .toList());
    }
}
