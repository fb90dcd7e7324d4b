package org.ngoaingu.channel;

import java.time.Instant;
import java.util.UUID;
import org.ngoaingu.platform.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Chats that nobody is linked to: strangers who looked in, groups, people who withdrew. */
@Repository
class UnlinkedChats {

    /** Chats that go in one transaction at most. */
    private static final int AT_ONCE = 500;

    private static final String NOTHING_WAITS = """
            not exists (select from inbox where chat_id = c.id)
            and not exists (select from outbox where chat_id = c.id)
            and not exists (select from dead_letter where chat_id = c.id)
            and not exists (select from chat_file where chat_id = c.id)
            """;

    private final JdbcClient sql;

    UnlinkedChats(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Deletes those in which nothing was said since, with what was said in them. One that something still waits in
     * stays until that is done. Other rooms keep nothing of use under such a chat: whoever is unlinked has no session.
     */
    @Transactional
    void dropQuietSince(Instant then) {
        var quiet = sql.sql("""
                        select id from chat c
                        where person_id is null and not first_administrator and opened_at < :then
                            and coalesce(heard_at < :then, true)
                            and not exists (select from chat_message m where m.chat_id = c.id and m.said_at >= :then)
                            and %s
                        order by opened_at limit :most for update skip locked""".formatted(NOTHING_WAITS))
                .param("then", Instants.of(then))
                .param("most", AT_ONCE)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list()
                .toArray(UUID[]::new);
        drop("delete from chat_message where chat_id = any(:quiet)", quiet);
        drop("delete from chat_browser where chat_id = any(:quiet)", quiet);
        // something may have come between the look and the lock
        drop("delete from chat c where id = any(:quiet) and " + NOTHING_WAITS, quiet);
    }

    private void drop(String statement, UUID[] chats) {
        sql.sql(statement).param("quiet", chats).update();
    }
}
