package org.ngoaingu.assistant.certificate;

import java.util.List;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Actor;
import org.springframework.stereotype.Component;

/** {@code verification.queue}: what waits for the sender. */
@Component
class VerificationQueue implements Verb {

    private final WaitingList waiting;
    private final Texts texts;

    VerificationQueue(WaitingList waiting, Texts texts) {
        this.waiting = waiting;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "verification.queue";
    }

    @Override
    public VerbResult call(VerbCall call) {
        var sender = call.sender();
        return VerbResult.said(List.of(
                sender.who() instanceof Actor.Person officer
                        ? waiting.of(officer, sender)
                        : Reply.of(texts.say(sender.language(), Message.of("rights.verify-by-name")))));
    }
}
