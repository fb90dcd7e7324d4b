package org.ngoaingu.assistant.quota;

import java.util.List;
import java.util.Map;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.springframework.stereotype.Component;

/** {@code quota.mine}: which quota lines hold for the sender, today or on another day. */
@Component
class QuotaMine implements Verb {

    private final Askers askers;
    private final QuotaReplies replies;

    QuotaMine(Askers askers, QuotaReplies replies) {
        this.askers = askers;
        this.replies = replies;
    }

    @Override
    public String name() {
        return "quota.mine";
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of("day", ValueType.DATE);
    }

    @Override
    public VerbResult call(VerbCall call) {
        var day = call.day("day").orElse(call.today());
        var reply = askers.reply(
                askers.self(call.sender()), call.sender(), about -> replies.lines(about, day, call.today()));
        return VerbResult.said(List.of(reply));
    }
}
