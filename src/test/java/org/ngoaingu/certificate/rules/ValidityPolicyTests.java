package org.ngoaingu.certificate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngoaingu.certificate.CertificateType.IssuerValidity;

class ValidityPolicyTests {

    private final IssuerValidity twoYears = new IssuerValidity(24, "a document", true);
    private final IssuerValidity unsureForEver = new IssuerValidity(null, "hearsay", false);

    @ParameterizedTest
    @CsvSource({
        "2024-05-12, 24, 2026-05-12",
        "2023-08-31, 6, 2024-02-29",
        "2024-08-31, 6, 2025-02-28",
        "2024-02-29, 24, 2026-02-28",
        "2024-02-29, 48, 2028-02-29"
    })
    void theLastValidDayIsClampedToTheEndOfTheMonth(LocalDate issued, int months, LocalDate last) {
        assertThat(ValidityPolicy.lastValidDay(issued, months)).isEqualTo(last);
    }

    @Test
    void theAuthorityMayDecideItself() {
        assertThat(ValidityPolicy.of("issuer").monthsFor(twoYears)).isEqualTo(24);
        assertThat(ValidityPolicy.of("issuer").monthsFor(unsureForEver)).isNull();
        assertThat(ValidityPolicy.of("issuer").confirms(unsureForEver)).isFalse();
        assertThat(ValidityPolicy.of("none").monthsFor(twoYears)).isNull();
        assertThat(ValidityPolicy.of("36").monthsFor(unsureForEver)).isEqualTo(36);
        assertThat(ValidityPolicy.of("36").confirms(unsureForEver)).isTrue();
        assertThatThrownBy(() -> ValidityPolicy.of("0")).hasMessageContaining("number of months");
    }
}
