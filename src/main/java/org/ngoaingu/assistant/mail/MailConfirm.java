package org.ngoaingu.assistant.mail;

import java.util.Map;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.mail.MailAddresses;
import org.springframework.stereotype.Component;

/** {@code mail.confirm}: whether the code is the one that was sent to the sender's address; it is confirmed then. */
@Component
class MailConfirm implements Verb {

    private final MailAddresses addresses;

    MailConfirm(MailAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public String name() {
        return "mail.confirm";
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of("code", ValueType.TEXT);
    }

    @Override
    public Map<String, ValueType> results() {
        return Map.of(Verb.HOLDS, ValueType.YES_NO);
    }

    @Override
    public VerbResult call(VerbCall call) {
        var person = call.sender().person();
        return VerbResult.verdict(
                person != null && addresses.confirm(person, call.text("code").orElse("")));
    }
}
