package org.ngoaingu.channel;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Up to which message the pages of a chat have fetched what was said in it, where pages show the history. */
@Repository
public class FetchedMessages {

    private final JdbcClient sql;

    FetchedMessages(JdbcClient sql) {
        this.sql = sql;
    }

    /** A page has fetched these messages, oldest first. */
    public void fetched(ChatId chat, List<ChatMessage> messages) {
        if (!messages.isEmpty()) {
            sql.sql("""
                    update chat set fetched_message = :last
                    where id = :chat and (fetched_message is null or fetched_message < :last)""")
                    .param("last", messages.getLast().id())
                    .param("chat", chat.value())
                    .update();
        }
    }
}
