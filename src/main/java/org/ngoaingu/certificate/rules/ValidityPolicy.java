package org.ngoaingu.certificate.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.certificate.CertificateType.IssuerValidity;

/** How long certificates hold for the authority that uses them, which decides that itself (CV 3755/2016). */
public sealed interface ValidityPolicy {

    /** As long as the issuer says. */
    record Issuer() implements ValidityPolicy {}

    /** For ever. */
    record Unlimited() implements ValidityPolicy {}

    /** For this many months, whatever the issuer says. */
    record Months(int months) implements ValidityPolicy {}

    /** The policy that a setting names: {@code issuer}, {@code none} or a number of months. */
    static ValidityPolicy of(String setting) {
        var word = setting.strip();
        if (word.equals("issuer")) {
            return new Issuer();
        }
        if (word.equals("none")) {
            return new Unlimited();
        }
        if (word.matches("[1-9]\\d{0,2}")) {
            return new Months(Integer.parseInt(word));
        }
        throw new IllegalArgumentException(
                "the validity of certificates must be issuer, none or a number of months, not " + setting);
    }

    /** Months from the day of issue; absent when certificates with this issuer's term do not expire. */
    default @Nullable Integer monthsFor(IssuerValidity issuer) {
        return switch (this) {
            case Issuer itself -> issuer.months();
            case Unlimited forEver -> null;
            case Months fixed -> (Integer) fixed.months();
        };
    }

    /** Whether the term rests on something confirmed: the authority's own word always does. */
    default boolean confirms(IssuerValidity issuer) {
        return !(this instanceof Issuer) || issuer.confirmed();
    }

    /** The last day on which a certificate holds, that day included; 31 August + 6 months is the end of February. */
    static LocalDate lastValidDay(LocalDate issuedOn, int months) {
        return issuedOn.plusMonths(months);
    }
}
