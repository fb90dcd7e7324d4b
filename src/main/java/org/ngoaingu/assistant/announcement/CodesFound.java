package org.ngoaingu.assistant.announcement;

import java.util.Map;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.springframework.stereotype.Component;

/** {@code announcement.codesFound}: whether each of the staff codes is somebody's whom the sender may see. */
@Component
class CodesFound implements Verb {

    private final NamedPeople people;

    CodesFound(NamedPeople people) {
        this.people = people;
    }

    @Override
    public String name() {
        return "announcement.codesFound";
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of("without", ValueType.TEXT);
    }

    @Override
    public Map<String, ValueType> results() {
        return Map.of(HOLDS, ValueType.YES_NO);
    }

    @Override
    public VerbResult call(VerbCall call) {
        var who = call.sender().who();
        return VerbResult.verdict(who != null
                && people.of(who, call.text("without").orElse(""), call.today()).isPresent());
    }
}
