package org.ngoaingu.assistant.mail;

import java.util.List;
import java.util.Map;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.Effect;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.mail.MailAddresses;
import org.ngoaingu.mail.MailAddresses.Proposed;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.springframework.stereotype.Component;

/** {@code mail.propose}: keeps the sender's address and has a code sent there. */
@Component
class MailPropose implements Verb {

    private final MailAddresses addresses;
    private final Texts texts;

    MailPropose(MailAddresses addresses, Texts texts) {
        this.addresses = addresses;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "mail.propose";
    }

    @Override
    public Effect effect() {
        return Effect.ONCE;
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of("address", ValueType.TEXT);
    }

    @Override
    public Map<String, ValueType> results() {
        return Map.of("sent", ValueType.YES_NO);
    }

    @Override
    public VerbResult call(VerbCall call) {
        var person = call.sender().person();
        if (person == null) {
            return said(call, Message.of("mail.noAddress"), false);
        }
        return switch (addresses.propose(person, call.text("address").orElse(""))) {
            case Proposed.Refused refused -> said(call, refused.why(), false);
            case Proposed.CodeSent sent ->
                said(call, Message.of("mail.sent", "address", sent.address().masked()), true);
        };
    }

    private VerbResult said(VerbCall call, Message message, boolean sent) {
        return new VerbResult(
                Map.of("sent", sent), List.of(Reply.of(texts.say(call.sender().language(), message))));
    }
}
