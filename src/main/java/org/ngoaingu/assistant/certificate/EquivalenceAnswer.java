package org.ngoaingu.assistant.certificate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ngoaingu.certificate.CertificateType;
import org.ngoaingu.certificate.Certificates;
import org.ngoaingu.certificate.Conversion;
import org.ngoaingu.certificate.EquivalenceSet;
import org.ngoaingu.certificate.Score;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.StartChoice;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.springframework.stereotype.Component;

/**
 * {@code certificates.answer}: "toeic 600 là bậc mấy", "ielts có thời hạn mấy năm": the level of a score and the term of a
 * certificate, each with its source.
 */
@Component
class EquivalenceAnswer implements Verb {

    private final HeardPaper paper;
    private final Certificates certificates;
    private final PersonSet sets;
    private final Texts texts;

    EquivalenceAnswer(HeardPaper paper, Certificates certificates, PersonSet sets, Texts texts) {
        this.paper = paper;
        this.certificates = certificates;
        this.sets = sets;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "certificates.answer";
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of("said", ValueType.TEXT);
    }

    @Override
    public VerbResult call(VerbCall call) {
        var language = call.sender().language();
        var set = sets.of(call.sender().person(), call.today());
        var heard = paper.in(call.text("said").orElse(""), call.today());
        var type = heard.type();
        var score = heard.score();
        var text = type == null
                ? texts.say(language, "submission.equivalence.which", Map.of("set", sets.source(set, language)))
                : score == null || score instanceof Score.Nothing
                        ? ofType(type, set, language)
                        : level(type, score, set, language);
        var accepted = StartChoice.intent("quota_accepted", texts.say(language, Message.of("intent.quota_accepted")));
        return VerbResult.said(List.of(new Reply(text, List.of(accepted))));
    }

    private String level(CertificateType type, Score score, EquivalenceSet set, Locale language) {
        var conversion = certificates.level(type.id(), score, set);
        var lines = texts.say(
                language,
                conversion instanceof Conversion.NoLevel
                        ? "submission.equivalence.none"
                        : "submission.equivalence.level",
                Map.of(
                        "certificate", type.named(score, language),
                        "level", sets.words(conversion, set, language),
                        "set", sets.source(set, language)));
        return lines + "\n" + term(type, language);
    }

    private String ofType(CertificateType type, EquivalenceSet set, Locale language) {
        if (type.kind() != CertificateType.Kind.CERTIFICATE) {
            return sets.words(certificates.level(type.id(), new Score.Nothing(), set), set, language);
        }
        return texts.say(
                        language,
                        "submission.equivalence.score",
                        Map.of("type", type.name().say(language)))
                + "\n" + term(type, language);
    }

    private String term(CertificateType type, Locale language) {
        var validity = type.validity();
        return texts.say(
                language,
                "submission.equivalence.term",
                Map.of(
                        "type",
                        type.name().say(language),
                        "months",
                        validity.months() == null ? 0 : validity.months(),
                        "confirmed",
                        validity.confirmed() ? "yes" : "no",
                        "source",
                        validity.source()));
    }
}
