package org.ngoaingu.assistant.account;

import java.util.List;
import java.util.Map;
import org.ngoaingu.conversation.Effect;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.springframework.stereotype.Component;

/** {@code account.invite}: an invitation for one of the sender's people, by staff code or name. */
@Component
class Invite implements Verb {

    private final InvitationReplies replies;

    Invite(InvitationReplies replies) {
        this.replies = replies;
    }

    @Override
    public String name() {
        return "account.invite";
    }

    @Override
    public Effect effect() {
        return Effect.ONCE;
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of("who", ValueType.TEXT);
    }

    @Override
    public VerbResult call(VerbCall call) {
        return VerbResult.said(
                List.of(replies.invite(call.sender(), call.text("who").orElse(""))));
    }
}
