package org.ngoaingu.assistant.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.assistant.quota.Quotas;
import org.ngoaingu.certificate.CertificateType;
import org.ngoaingu.certificate.Certificates;
import org.ngoaingu.certificate.Conversion;
import org.ngoaingu.certificate.EquivalenceSet;
import org.ngoaingu.certificate.Score;
import org.ngoaingu.certificate.SubmissionView;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.PersonId;
import org.springframework.stereotype.Component;

/** The equivalence set that is in force for a person, and what it says, in words that name it. */
@Component
class PersonSet {

    /** What the levels 1–6 are called in Europe (TT 01/2014/TT-BGDĐT). */
    private static final List<String> CEFR = List.of("A1", "A2", "B1", "B2", "C1", "C2");

    private final Quotas quotas;
    private final Certificates certificates;
    private final Texts texts;

    PersonSet(Quotas quotas, Certificates certificates, Texts texts) {
        this.quotas = quotas;
        this.certificates = certificates;
        this.texts = texts;
    }

    /** The set of the person's plan; for nobody of the roster the one of those without a plan. */
    EquivalenceSet of(@Nullable PersonId person, LocalDate day) {
        return person == null
                ? certificates.set(Certificates.DEFAULT_SET)
                : quotas.of(person, day).standing().set();
    }

    Conversion level(CertificateType type, Score score, VerbCall call) {
        return certificates.level(type.id(), score, of(call.sender().person(), call.today()));
    }

    /** The level and where it comes from: "bậc 4 (TT 23/2021…; bảng quy đổi mặc định, đơn vị chưa có quyết định)". */
    String words(Conversion conversion, EquivalenceSet set, Locale language) {
        return switch (conversion) {
            case Conversion.Exactly exactly -> words("exactly", exactly.level(), set, language);
            case Conversion.AtLeast least -> words("at-least", least.level(), set, language);
            case Conversion.NoLevel none -> texts.say(language, none.reason());
        };
    }

    private String words(String key, int level, EquivalenceSet set, Locale language) {
        return texts.say(
                language,
                "submission.level." + key,
                Map.of("level", level, "name", CEFR.get(level - 1), "set", source(set, language)));
    }

    /** The level of what was submitted, in the set of whose it is; of a substitute the one that an officer gave. */
    String level(SubmissionView one, LocalDate today, Locale language) {
        var set = of(one.person(), today);
        return one.level() == null
                ? words(certificates.level(one.type().id(), one.paper().score(), set), set, language)
                : texts.say(language, "submission.level.given", Map.of("level", one.level()));
    }

    /** Which set it is, and whether anybody adopted it. */
    String source(EquivalenceSet set, Locale language) {
        return texts.say(
                language,
                set.isAdopted() ? "submission.set.adopted" : "submission.set.default",
                Map.of("set", set.name().say(language), "by", set.adoptedBy() == null ? "" : set.adoptedBy()));
    }
}
