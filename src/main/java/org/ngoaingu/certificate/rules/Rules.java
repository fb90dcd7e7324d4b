package org.ngoaingu.certificate.rules;

import org.ngoaingu.certificate.catalogue.Catalogue;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules over the packaged data. */
@Configuration(proxyBeanMethods = false)
class Rules {

    @Bean
    ClaimReader claimReader(Catalogue catalogue) {
        return new ClaimReader(catalogue);
    }

    /** {@code issuer}, {@code none} or a number of months (domain 3.5). */
    @Bean
    ValidityPolicy validityPolicy(@Value("${assistant.certificate-validity:issuer}") String setting) {
        return ValidityPolicy.of(setting);
    }
}
