package org.ngoaingu.assistant.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.ngoaingu.assistant.InventedOffice;
import org.ngoaingu.platform.BesideOthers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@BesideOthers
@SpringBootTest
@Import(InventedOffice.class)
class WrongFactUpkeepIntegrationTests {

    @Autowired
    WrongFactUpkeep upkeep;

    @Autowired
    JdbcClient sql;

    @Test
    void reportsGoWithTheChatsTheyCameFrom() {
        put("old", 401);
        put("young", 399);

        upkeep.tidy();

        assertThat(sql.sql("select words from wrong_fact").query(String.class).list())
                .containsExactly("young");
        sql.sql("delete from wrong_fact").update();
    }

    private void put(String words, int daysAgo) {
        sql.sql(
                        "insert into wrong_fact (person_id, fact, words, files, said_at) values (1, 'OTHER', :words, '{}', :at)")
                .param("words", words)
                .param("at", OffsetDateTime.now().minusDays(daysAgo))
                .update();
    }
}
