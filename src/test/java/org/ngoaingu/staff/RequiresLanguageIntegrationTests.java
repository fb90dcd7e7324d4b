package org.ngoaingu.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngoaingu.platform.BesideOthers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reading A3: post and unit together. */
@BesideOthers
@SpringBootTest(properties = "assistant.audit.sealing=false")
class RequiresLanguageIntegrationTests {

    @Autowired
    private JdbcClient database;

    @ParameterizedTest
    @CsvSource({
        "true, true, true",
        "true, false, true",
        "true, , true",
        "false, true, true",
        "false, false, false",
        "false, , false",
        ", true, true",
        ", false, false",
        ", , "
    })
    void yesOfEitherElseNoOfEitherElseUnknown(Boolean post, Boolean unit, Boolean requires) {
        assertThat(database.sql("select either_requires(:post::boolean, :unit::boolean)")
                        .param("post", post)
                        .param("unit", unit)
                        .query((row, n) -> java.util.Optional.ofNullable(row.getObject(1, Boolean.class)))
                        .single()
                        .orElse(null))
                .isEqualTo(requires);
    }
}
