package org.ngoaingu.assistant.certificate;

import java.util.HashMap;
import java.util.Map;
import org.ngoaingu.certificate.Certificates;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.springframework.stereotype.Component;

/** {@code certificates.equivalence}: the level that a score has for the sender, in words that name the source. */
@Component
class CertificateLevel implements Verb {

    private final PaperArguments arguments;
    private final Certificates certificates;
    private final PersonSet sets;

    CertificateLevel(PaperArguments arguments, Certificates certificates, PersonSet sets) {
        this.arguments = arguments;
        this.certificates = certificates;
        this.sets = sets;
    }

    @Override
    public String name() {
        return "certificates.equivalence";
    }

    @Override
    public Map<String, ValueType> arguments() {
        return PaperArguments.SCORE;
    }

    @Override
    public Map<String, ValueType> results() {
        return Map.of("level", ValueType.TEXT);
    }

    @Override
    public VerbResult call(VerbCall call) {
        var type = arguments.type(call).orElse(null);
        var score = arguments.score(call).orElse(null);
        if (type == null || score == null || !type.has(score)) {
            return VerbResult.of(Map.of());
        }
        var set = sets.of(call.sender().person(), call.today());
        var values = new HashMap<String, Object>();
        values.put(
                "level",
                sets.words(
                        certificates.level(type.id(), score, set),
                        set,
                        call.sender().language()));
        return VerbResult.of(values);
    }
}
