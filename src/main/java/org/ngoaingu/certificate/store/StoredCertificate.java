package org.ngoaingu.certificate.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.certificate.Score;

/**
 * A certificate of a person that nothing has superseded.
 *
 * @param type id in the catalogue; absent when the claim could not be read
 * @param verifiedOn absent while it is a claim
 * @param decidedLevel the level that an officer gave it, where no set gives one
 * @param decidedBecause the officer's reason
 * @param revokedFrom the first day on which it counts no more
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
        @Nullable LocalDate verifiedOn,
        @Nullable Integer decidedLevel,
        @Nullable String decidedBecause,
        @Nullable LocalDate revokedFrom) {

    public boolean isRevokedOn(LocalDate day) {
        return revokedFrom != null && !revokedFrom.isAfter(day);
    }

    /** The claim as it was written. */
    public String claim() {
        return Claim.shown(claimText, claimScore);
    }
}
