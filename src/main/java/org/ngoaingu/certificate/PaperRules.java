package org.ngoaingu.certificate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;

/** What a paper must be like to be submitted at all. */
final class PaperRules {

    private static final int LONGEST = 200;

    private PaperRules() {}

    /** What is wrong with it, for the person who typed it. */
    static @Nullable Message problem(Paper paper, CertificateType type, LocalDate today) {
        if (!type.has(paper.score())) {
            return Message.of("certificate.submit.off-scale", "type", type.name());
        }
        var month = paper.testedIn();
        if (isAfter(paper.tested(), today)
                || isAfter(paper.issued(), today)
                || (month != null && month.isAfter(YearMonth.from(today)))) {
            return Message.of("certificate.submit.future");
        }
        var tooLong = Stream.of(paper.holder(), paper.number(), paper.issuer(), paper.place())
                .anyMatch(text -> text != null && text.length() > LONGEST);
        return tooLong ? Message.of("certificate.submit.too-long", "most", LONGEST) : null;
    }

    private static boolean isAfter(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isAfter(today);
    }
}
