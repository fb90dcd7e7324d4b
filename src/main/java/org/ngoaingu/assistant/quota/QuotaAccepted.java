package org.ngoaingu.assistant.quota;

import java.util.List;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.springframework.stereotype.Component;

/** {@code quota.accepted}: which certificates, with which lowest scores, satisfy the sender's lines. */
@Component
class QuotaAccepted implements Verb {

    private final Askers askers;
    private final QuotaReplies replies;

    QuotaAccepted(Askers askers, QuotaReplies replies) {
        this.askers = askers;
        this.replies = replies;
    }

    @Override
    public String name() {
        return "quota.accepted";
    }

    @Override
    public VerbResult call(VerbCall call) {
        var reply =
                askers.reply(askers.self(call.sender()), call.sender(), about -> replies.accepted(about, call.today()));
        return VerbResult.said(List.of(reply));
    }
}
