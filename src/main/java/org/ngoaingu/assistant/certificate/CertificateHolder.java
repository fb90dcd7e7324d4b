package org.ngoaingu.assistant.certificate;

import java.util.Map;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.springframework.stereotype.Component;

/** {@code certificates.holder}: the sender's name and birth date as the roster has them, to be confirmed with one tap. */
@Component
class CertificateHolder implements Verb {

    private final RosterNames names;

    CertificateHolder(RosterNames names) {
        this.names = names;
    }

    @Override
    public String name() {
        return "certificates.holder";
    }

    @Override
    public Map<String, ValueType> results() {
        return Map.of("holder_is", ValueType.TEXT);
    }

    @Override
    public VerbResult call(VerbCall call) {
        var person = call.sender().person();
        return VerbResult.of(
                person == null
                        ? Map.of()
                        : Map.of(
                                "holder_is",
                                names.withBirth(
                                        person, call.today(), call.sender().language())));
    }
}
