package org.ngoaingu.assistant.certificate;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.springframework.stereotype.Component;

/** {@code certificates.heard}: what a caption or the first sentence says, so that it is not asked again. */
@Component
class CertificateHeard implements Verb {

    private static final Map<String, ValueType> RESULTS = PaperArguments.with(
            PaperArguments.SCORE,
            Map.of(
                    "tested_on", ValueType.TEXT,
                    "issued_on", ValueType.DATE,
                    "cert_number", ValueType.TEXT,
                    "language", ValueType.TEXT));

    private final HeardPaper paper;

    CertificateHeard(HeardPaper paper) {
        this.paper = paper;
    }

    @Override
    public String name() {
        return "certificates.heard";
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of("said", ValueType.TEXT);
    }

    @Override
    public Map<String, ValueType> results() {
        return RESULTS;
    }

    @Override
    public VerbResult call(VerbCall call) {
        var heard = paper.in(call.text("said").orElse(""), call.today());
        var values = new HashMap<String, Object>();
        var type = heard.type();
        if (type != null) {
            values.put("cert_type", type.id());
            values.putAll(heard.score() == null ? Map.of() : PaperArguments.slots(type, heard.score()));
        }
        put(values, "tested_on", heard.tested() == null ? null : heard.tested().iso());
        put(values, "issued_on", heard.issued() == null ? null : heard.issued().day());
        put(values, "cert_number", heard.number());
        put(values, "language", heard.language());
        return VerbResult.of(values);
    }

    private static void put(Map<String, Object> values, String slot, @Nullable Object value) {
        if (value != null) {
            values.put(slot, value);
        }
    }
}
