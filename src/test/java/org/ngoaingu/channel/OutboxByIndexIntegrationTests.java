package org.ngoaingu.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.platform.EmptyTables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Taking and settling a few of many rows touches a few rows, also over a connection whose plans are from when the outbox
 * was empty. Counted, not timed: by what PostgreSQL says of the rows that were read.
 */
@SpringBootTest(properties = "assistant.audit.sealing=false")
@ExtendWith(EmptyTables.class)
@BesideOthers
class OutboxByIndexIntegrationTests {

    private static final int WAITING = 3_000;
    private static final int TAKEN = 10;

    /** More than PostgreSQL and its driver want to see of a statement before they keep a plan. */
    private static final int OFTEN = 20;

    private final UUID node = UUID.randomUUID();

    @Autowired
    private DataSource pool;

    private Connection connection;
    private JdbcClient sql;

    @BeforeEach
    void connect() throws SQLException {
        connection = pool.getConnection();
        sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    @AfterEach
    void give() throws SQLException {
        connection.close();
    }

    @Test
    void plansOfAnEmptyOutboxReadNoMoreOfAFullOne() {
        for (int time = 0; time < OFTEN; time++) {
            assertThat(takeAndSettle()).isZero();
        }
        fill();
        var before = read();

        assertThat(takeAndSettle()).isEqualTo(TAKEN);

        assertThat(read() - before).isBetween(1L, WAITING / 3L);
    }

    @Test
    void whatSomebodyIsRecallingIsNotTriedToTheLastRow() throws SQLException {
        fill();
        try (var other = pool.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("delete from outbox");
            var before = read();

            assertThat(takeAndSettle()).isZero();

            assertThat(read() - before).isBetween(1L, 2L * WAITING);
            other.rollback();
        }
    }

    /** @return how many were taken */
    private int takeAndSettle() {
        var taken = sql.sql(
                        "select number from claim_outbox('script', cast(2 as smallint), now(), :most, :node, now())")
                .param("most", TAKEN)
                .param("node", node)
                .query(Long.class)
                .list();
        taken.forEach(row -> sql.sql("select settle_outbox(:row, :node, now(), 'SENT', null, null, null, null, '{}')")
                .param("row", row)
                .param("node", node)
                .query((done, number) -> done)
                .single());
        return taken.size();
    }

    /** As an announcement fills it: one row a chat, in one statement. */
    private void fill() {
        sql.sql("""
                with chats as (
                    insert into chat (id, channel, address, language, opened_at)
                    select gen_random_uuid(), 'script', 'a' || i, 'vi', now() from generate_series(1, :rows) i
                    returning id
                )
                insert into outbox (channel, chat_id, lane, kind, payload, queued_at, not_before, expires_at)
                select 'script', id, 2, 'Reply', '{}', now(), now(), now() + interval '1 day' from chats""").param("rows", WAITING).update();
    }

    private long read() {
        sql.sql("select pg_stat_force_next_flush()").query((row, n) -> true).single();
        sql.sql("select pg_stat_clear_snapshot()").query((row, n) -> true).single();
        return sql.sql("select seq_tup_read + idx_tup_fetch from pg_stat_user_tables where relname = 'outbox'")
                .query(Long.class)
                .single();
    }
}
