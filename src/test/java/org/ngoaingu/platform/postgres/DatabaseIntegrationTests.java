package org.ngoaingu.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.ngoaingu.platform.AssistantHome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class DatabaseIntegrationTests {

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @Test
    void theApplicationWorksAsARoleThatOwnsNothing() {
        assertThat(database.sql("select current_user").query(String.class).single())
                .isEqualTo("assistant");
        assertThat(database.sql("select count(*) from pg_tables where tableowner = current_user")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsCommittedIsOnDisk() {
        assertThat(database.sql("show fsync").query(String.class).single()).isEqualTo("on");
    }

    @Test
    void testsKeepTheirFilesInTheBuildFolder(@Autowired AssistantHome home) {
        assertThat(home.folder()).hasParent(Path.of("target", "test-home").toAbsolutePath());
    }

    @Test
    void aDayBeginsAtMidnightInVietNam() {
        assertThat(clock.getZone()).isEqualTo(ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}
