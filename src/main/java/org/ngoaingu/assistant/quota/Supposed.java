package org.ngoaingu.assistant.quota;

import java.time.LocalDate;
import java.util.List;
import org.ngoaingu.certificate.CertificateType;
import org.ngoaingu.certificate.Conversion;
import org.ngoaingu.certificate.Score;
import org.ngoaingu.plan.Supposition;
import org.ngoaingu.platform.Message;

/** What somebody supposes in "Nếu…", understood or not. */
sealed interface Supposed {

    /**
     * Another post or another place.
     *
     * @param said what is supposed, for the heading
     */
    record Post(Message said, List<Supposition> suppositions) implements Supposed {}

    /** One more certificate, issued on the day of the question. */
    record Certificate(CertificateType type, Score score, Conversion conversion) implements Supposed {}

    /** Another day. */
    record Day(LocalDate day) implements Supposed {}

    /** Nothing that could be reckoned; says what to type instead. */
    record NotUnderstood(Message why) implements Supposed {}
}
