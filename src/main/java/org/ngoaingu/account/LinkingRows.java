package org.ngoaingu.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.platform.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each chat was asked last on the way to being linked. */
@Repository
class LinkingRows {

    /** How long an answer may take. */
    static final Duration PATIENCE = Duration.ofDays(1);

    private final JdbcClient database;
    private final Clock clock;

    LinkingRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One open question.
     *
     * @param person its key, or {@link InvitationRows#FIRST_ADMINISTRATOR}
     * @param codeHash of the code that began it; absent when an own phone number did
     */
    record Linking(
            ChatId chat, long number, long person, byte @Nullable [] codeHash, boolean yearKnown, Instant begun) {}

    /** Takes the place of what the chat was asked before. */
    long begin(ChatId chat, long person, byte @Nullable [] codeHash) {
        drop(chat);
        return database.sql("""
                        insert into linking (chat_id, person_id, code_hash, year_known, begun_at)
                        values (:chat, :person, :hash, :known, :now) returning number""")
                .param("chat", chat.value())
                .param("person", person)
                .param("hash", codeHash)
                .param("known", codeHash != null)
                .param("now", Instants.now(clock))
                .query(Long.class)
                .single();
    }

    Optional<Linking> of(ChatId chat) {
        return database.sql("select * from linking where chat_id = :chat and begun_at > :then")
                .param("chat", chat.value())
                .param("then", clock.instant().minus(PATIENCE).atOffset(ZoneOffset.UTC))
                .query(LinkingRows::linking)
                .optional();
    }

    void yearIsKnown(ChatId chat) {
        database.sql("update linking set year_known = true where chat_id = :chat")
                .param("chat", chat.value())
                .update();
    }

    void drop(ChatId chat) {
        database.sql("delete from linking where chat_id = :chat")
                .param("chat", chat.value())
                .update();
    }

    void dropOld() {
        database.sql("delete from linking where begun_at <= :then")
                .param("then", clock.instant().minus(PATIENCE).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Linking linking(ResultSet row, int number) throws SQLException {
        return new Linking(
                new ChatId(row.getObject("chat_id", UUID.class)),
                row.getLong("number"),
                row.getLong("person_id"),
                row.getBytes("code_hash"),
                row.getBoolean("year_known"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant());
    }
}
