package org.ngoaingu.certificate.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.certificate.Score;

/**
 * A certificate of a person that nothing has superseded.
 *
 * @param type id in the catalogue; absent when the claim could not be read
 * @param verifiedOn absent while it is a claim
 */
public record StoredCertificate(
        @Nullable String type,
        @Nullable Score score,
        @Nullable String claimText,
        @Nullable String claimScore,
        @Nullable String claimIssuedOn,
        @Nullable LocalDate issuedOn,
        boolean expires,
        @Nullable LocalDate lastValidOn,
        @Nullable LocalDate verifiedOn) {

    /** The claim as it was written. */
    public String claim() {
        return Claim.shown(claimText, claimScore);
    }
}
