package org.ngoaingu.assistant.certificate;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbOption;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.platform.Texts;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** {@code certificates.languages}: the languages that a paper may be of whose type does not say it. */
@Component
class CertificateLanguages implements Verb {

    private final Texts texts;

    CertificateLanguages(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String name() {
        return "certificates.languages";
    }

    @Override
    public boolean givesOptions() {
        return true;
    }

    @Override
    public VerbResult call(VerbCall call) {
        return VerbResult.offering(Stream.of(PaperLanguage.values())
                .map(one -> new VerbOption(one.code(), label(one, call.sender().language()), one.answers()))
                .toList());
    }

    private String label(PaperLanguage one, Locale language) {
        return StringUtils.capitalize(texts.say(language, "submission.language", Map.of("code", one.code())));
    }
}
