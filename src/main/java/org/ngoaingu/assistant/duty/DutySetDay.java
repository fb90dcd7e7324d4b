package org.ngoaingu.assistant.duty;

import java.util.Map;
import org.ngoaingu.conversation.Effect;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.duties.DutyDesk;
import org.springframework.stereotype.Component;

/** {@code duty.set_day}: sets an internal day for a task that the plan dates "yearly". */
@Component
class DutySetDay implements Verb {

    private final DutyDesk desk;
    private final EnteredReplies replies;

    DutySetDay(DutyDesk desk, EnteredReplies replies) {
        this.desk = desk;
        this.replies = replies;
    }

    @Override
    public String name() {
        return "duty.set_day";
    }

    @Override
    public Effect effect() {
        return Effect.ONCE;
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of("about", ValueType.TEXT, "task", ValueType.TEXT, "last_day", ValueType.DATE);
    }

    @Override
    public VerbResult call(VerbCall call) {
        var task = call.text("task").orElse("");
        var day = call.day("last_day").orElse(call.today());
        return replies.after(call, (who, unit) -> desk.setInternal(who, unit, task, day));
    }
}
