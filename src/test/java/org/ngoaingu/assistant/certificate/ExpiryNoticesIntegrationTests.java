package org.ngoaingu.assistant.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.assistant.InventedOffice;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.platform.EmptyTables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People are told once that a certificate ends, and whoever cannot be reached is told when that changes. */
@BesideOthers
@SpringBootTest(
        properties = {
            "assistant.audit.sealing=false",
            "assistant.mode=command",
            "db-scheduler.enabled=false",
            "assistant.home=target/submissions-test-home"
        })
@ExtendWith(EmptyTables.class)
class ExpiryNoticesIntegrationTests {

    @Autowired
    private InventedOffice office;

    @Autowired
    private ExpiryNotices notices;

    @Autowired
    private Chats chats;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @BeforeEach
    void open(@TempDir Path temp) throws IOException {
        office.open(temp);
        database.sql("update certificate set last_valid_on = null, expires = false")
                .update();
        // Phó Chủ tịch of the invented district, verified by its roster
        database.sql("update certificate set expires = true, last_valid_on = ? where person_id = ?")
                .params(
                        LocalDate.now(clock).plusDays(6),
                        office.person("TM0002").value())
                .update();
    }

    @Test
    void whoHasAChatIsToldOnce() {
        chats.open("test", office.person("TM0002"), Locale.of("vi"), null);

        notices.tell();
        notices.tell();

        assertThat(told()).singleElement().asString().contains("IELTS 7.0", "còn 6 ngày", "/nop");
    }

    @Test
    void whoHasNoneIsToldWhenThereIsOne() {
        notices.tell();
        assertThat(told()).isEmpty();

        chats.open("test", office.person("TM0002"), Locale.of("en"), null);
        notices.tell();

        assertThat(told()).singleElement().asString().contains("IELTS 7.0", "6 days", "/nop");
    }

    private List<String> told() {
        return database.sql("select payload ->> 'text' from outbox order by id")
                .query(String.class)
                .list();
    }
}
