package org.ngoaingu.assistant.certificate;

import java.util.Map;
import org.ngoaingu.certificate.Submissions;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.platform.Folded;
import org.springframework.stereotype.Component;

/**
 * {@code certificates.isNew}: whether no submission of the sender with this type and number waits. What others submitted
 * is told to officers, not to the sender.
 */
@Component
class NumberIsNew implements Verb {

    private final Submissions submissions;

    NumberIsNew(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public String name() {
        return "certificates.isNew";
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of("cert_type", ValueType.TEXT, "cert_number", ValueType.TEXT);
    }

    @Override
    public Map<String, ValueType> results() {
        return Map.of(HOLDS, ValueType.YES_NO);
    }

    @Override
    public VerbResult call(VerbCall call) {
        var person = call.sender().person();
        var type = call.text("cert_type").orElse("");
        var number = Folded.of(call.text("cert_number").orElse(""));
        return VerbResult.verdict(person == null
                || submissions.of(person).stream()
                        .filter(one -> one.state().isOpen())
                        .map(one -> one.paper())
                        .noneMatch(paper -> paper.type().equals(type)
                                && paper.number() != null
                                && Folded.of(paper.number()).equals(number)));
    }
}
