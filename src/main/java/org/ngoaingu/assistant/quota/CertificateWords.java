package org.ngoaingu.assistant.quota;

import java.util.Map;
import org.ngoaingu.certificate.CertificateType;
import org.ngoaingu.certificate.Conversion;
import org.ngoaingu.certificate.Held;
import org.ngoaingu.certificate.Score;

/** Certificates as a sentence names them. */
final class CertificateWords {

    private CertificateWords() {}

    /** "IELTS 6.5", "HSK 4". */
    static String named(Draft draft, CertificateType type, Score score) {
        return type.named(score, draft.language());
    }

    /** "IELTS 6.5, cấp ngày 05/11/2024". */
    static String dated(Draft draft, Held held) {
        var named = named(draft, held.type(), held.score());
        return held.issuedOn() == null
                ? named
                : draft.say("quota.certificate.issued", Map.of("certificate", named, "day", held.issuedOn()));
    }

    /** "còn giá trị đến hết ngày …", "không có thời hạn". */
    static String term(Draft draft, Held held) {
        if (held.lastValidDay() != null) {
            return draft.say("quota.certificate.until", Map.of("day", held.lastValidDay()));
        }
        return draft.say("quota.certificate.unlimited", Map.of("confirmed", held.termConfirmed() ? "yes" : "no"));
    }

    /** "bậc 4", "bậc 4 trở lên", or why there is none. */
    static String level(Draft draft, Conversion conversion) {
        return switch (conversion) {
            case Conversion.Exactly exactly -> draft.say("quota.level.exactly", Map.of("level", exactly.level()));
            case Conversion.AtLeast atLeast -> draft.say("quota.level.atLeast", Map.of("level", atLeast.level()));
            case Conversion.NoLevel none -> draft.say(none.reason());
        };
    }
}
