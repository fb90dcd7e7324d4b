package org.ngoaingu.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of a person as it stands on a day.
 *
 * @param issuedOn absent when unknown
 * @param lastValidDay the last day on which it holds, that day included; absent when it does not expire, or expires on a
 *     day that cannot be reckoned because the day of issue is unknown
 * @param expires under the policy in force
 * @param termConfirmed whether the term rests on a source that was seen; false asks for the label «chưa kiểm tra»
 * @param verifiedOn absent while it is a claim
 * @param conversion its level in the set asked for
 * @param counts whether it counts on the day
 */
public record Held(
        CertificateType type,
        Score score,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate lastValidDay,
        boolean expires,
        boolean termConfirmed,
        @Nullable LocalDate verifiedOn,
        Conversion conversion,
        boolean counts) {

    /** Expires, but nobody knows when: does not count until the day of issue is known. */
    public boolean lacksIssueDate() {
        return expires && issuedOn == null;
    }
}
