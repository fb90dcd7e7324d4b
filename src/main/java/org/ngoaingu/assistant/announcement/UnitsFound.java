package org.ngoaingu.assistant.announcement;

import java.util.Map;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.springframework.stereotype.Component;

/** {@code announcement.unitsFound}: whether each of the names fits one unit of the sender. */
@Component
class UnitsFound implements Verb {

    private final NamedUnits units;

    UnitsFound(NamedUnits units) {
        this.units = units;
    }

    @Override
    public String name() {
        return "announcement.unitsFound";
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of("unit", ValueType.TEXT);
    }

    @Override
    public Map<String, ValueType> results() {
        return Map.of(HOLDS, ValueType.YES_NO);
    }

    @Override
    public VerbResult call(VerbCall call) {
        var who = call.sender().who();
        return VerbResult.verdict(
                who != null && units.of(who, call.text("unit"), call.today()).isPresent());
    }
}
