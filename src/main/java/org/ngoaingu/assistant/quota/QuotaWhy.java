package org.ngoaingu.assistant.quota;

import java.util.List;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.springframework.stereotype.Component;

/** {@code quota.why}: each condition with its value, its source and its verdict. */
@Component
class QuotaWhy implements Verb {

    private final Askers askers;
    private final QuotaReplies replies;

    QuotaWhy(Askers askers, QuotaReplies replies) {
        this.askers = askers;
        this.replies = replies;
    }

    @Override
    public String name() {
        return "quota.why";
    }

    @Override
    public VerbResult call(VerbCall call) {
        var reply = askers.reply(askers.self(call.sender()), call.sender(), about -> replies.why(about, call.today()));
        return VerbResult.said(List.of(reply));
    }
}
