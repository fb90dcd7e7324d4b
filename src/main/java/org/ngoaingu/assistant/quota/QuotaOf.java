package org.ngoaingu.assistant.quota;

import java.util.List;
import java.util.Map;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.springframework.stereotype.Component;

/** {@code quota.of}: the same about somebody of the sender's units, by staff code. */
@Component
class QuotaOf implements Verb {

    private final Askers askers;
    private final QuotaReplies replies;

    QuotaOf(Askers askers, QuotaReplies replies) {
        this.askers = askers;
        this.replies = replies;
    }

    @Override
    public String name() {
        return "quota.of";
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of("code", ValueType.TEXT);
    }

    @Override
    public VerbResult call(VerbCall call) {
        var asked = askers.other(call.sender(), call.text("code").orElse(""), call.today());
        var reply = askers.reply(asked, call.sender(), about -> replies.lines(about, call.today(), call.today()));
        return VerbResult.said(List.of(reply));
    }
}
