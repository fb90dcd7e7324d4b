package org.ngoaingu.assistant.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.assistant.InventedOffice;
import org.ngoaingu.platform.BesideOthers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@BesideOthers
@SpringBootTest
@Import(InventedOffice.class)
class HandoverUpkeepIntegrationTests {

    @TempDir
    Path folder;

    @Autowired
    InventedOffice office;

    @Autowired
    HandoverUpkeep upkeep;

    @Autowired
    JdbcClient sql;

    @Test
    void questionsGoWithTheChatsTheyCameFrom() throws Exception {
        office.open(folder);
        sql.sql("delete from handover_request").update();
        put("old", 401);
        put("young", 399);

        upkeep.tidy();

        assertThat(sql.sql("select key from handover_request")
                        .query(String.class)
                        .list())
                .containsExactly("young");
        sql.sql("delete from handover_request").update();
    }

    private void put(String key, int daysAgo) {
        sql.sql("""
                        insert into handover_request (key, person_id, chat_id, about, summary, asked_at, state)
                        values (:key, :person, gen_random_uuid(), 'a', 'b', :at, 'OPEN')""")
                .param("key", key)
                .param("person", office.person("TM0031").value())
                .param("at", OffsetDateTime.now().minusDays(daysAgo))
                .update();
    }
}
