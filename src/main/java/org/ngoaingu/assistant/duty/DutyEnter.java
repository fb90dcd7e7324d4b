package org.ngoaingu.assistant.duty;

import java.util.Map;
import java.util.Set;
import org.ngoaingu.conversation.Effect;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.duties.DutyDesk;
import org.ngoaingu.duties.NewLetter;
import org.springframework.stereotype.Component;

/** {@code duty.enter}: keeps what a letter asks of the units of an authority, and by when. */
@Component
class DutyEnter implements Verb {

    private final DutyDesk desk;
    private final EnteredReplies replies;

    DutyEnter(DutyDesk desk, EnteredReplies replies) {
        this.desk = desk;
        this.replies = replies;
    }

    @Override
    public String name() {
        return "duty.enter";
    }

    @Override
    public Effect effect() {
        return Effect.ONCE;
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of(
                "about", ValueType.TEXT,
                "what", ValueType.TEXT,
                "whom", ValueType.TEXT,
                "letter", ValueType.TEXT,
                "last_day", ValueType.DATE);
    }

    @Override
    public VerbResult call(VerbCall call) {
        var letter = new NewLetter(
                call.text("what").orElse(""),
                Set.of(call.text("whom").orElse("")),
                call.text("letter").orElse(""),
                call.day("last_day").orElse(call.today()));
        return replies.after(call, (who, unit) -> desk.enter(who, unit, letter));
    }
}
