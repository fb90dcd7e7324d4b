package org.ngoaingu.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Transactional
class ChatFilesIntegrationTests {

    private static final ChatFile LIST = new ChatFile("ds.csv", "text/csv", "Nguyễn Thử Một".getBytes(UTF_8));

    @Autowired
    private ChatFiles files;

    @Autowired
    private JdbcClient sql;

    @Test
    void whatIsKeptLiesSealed() {
        var id = files.keep(null, LIST, Duration.ofHours(1));

        assertThat(files.find(id).orElseThrow().content()).asString(UTF_8).isEqualTo("Nguyễn Thử Một");
        assertThat(new String(stored(id), UTF_8)).doesNotContain("Nguyễn");
    }

    @Test
    void whatWasKeptBeforeContentsWereSealedIsStillRead() {
        var id = new FileId(UUID.randomUUID());
        sql.sql("insert into chat_file (id, name, type, content, kept_until) values (?, 'a', 'b', ?, '2099-01-01')")
                .params(id.value(), LIST.content())
                .update();

        assertThat(files.find(id).orElseThrow().content()).asString(UTF_8).isEqualTo("Nguyễn Thử Một");
    }

    private byte[] stored(FileId id) {
        return sql.sql("select content from chat_file where id = ?")
                .param(id.value())
                .query((row, n) -> row.getBytes(1))
                .single();
    }
}
