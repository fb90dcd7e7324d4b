package org.ngoaingu.trial;

import org.ngoaingu.platform.DatabaseKind;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Has the tests' database taken for the embedded one of a first start. */
@TestConfiguration(proxyBeanMethods = false)
class EmbeddedDatabase {

    @Bean
    @Primary
    DatabaseKind embedded() {
        return DatabaseKind.EMBEDDED;
    }
}
