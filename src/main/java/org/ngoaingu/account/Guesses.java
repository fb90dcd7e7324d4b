package org.ngoaingu.account;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.platform.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Limits guessing by who guesses, never by who is guessed at: nobody can lock out a colleague. A guess is reserved before
 * it is looked at, under a lock of its sender, so that a thousand at once pass no limit; a right one is given back.
 */
@Repository
class Guesses {

    static final int CODES_OF_A_CHAT = 5;
    static final int CODES_OF_A_NETWORK = 100;
    static final Duration CODES_WITHIN = Duration.ofHours(1);

    static final int YEARS_OF_A_CHAT = 3;
    static final Duration YEARS_WITHIN = Duration.ofDays(1);

    private static final String CODE = "CODE";
    private static final String YEAR = "YEAR";

    private final JdbcClient database;
    private final Clock clock;

    Guesses(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Reserves a guess at a code; empty when chat or network address had too many wrong ones. */
    OptionalLong code(ChatId chat, @Nullable String network) {
        lock(chat.value().toString());
        if (ofChat(CODE, chat, CODES_WITHIN) >= CODES_OF_A_CHAT) {
            return OptionalLong.empty();
        }
        if (network != null) {
            lock(network);
            if (ofNetwork(network) >= CODES_OF_A_NETWORK) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(reserve(CODE, chat, network));
    }

    /** Reserves a guess at a birth year; empty when the chat had too many wrong ones. */
    OptionalLong year(ChatId chat) {
        lock(chat.value().toString());
        return yearsLeft(chat) > 0 ? OptionalLong.of(reserve(YEAR, chat, null)) : OptionalLong.empty();
    }

    int yearsLeft(ChatId chat) {
        return YEARS_OF_A_CHAT - ofChat(YEAR, chat, YEARS_WITHIN);
    }

    /** The guess was right and does not count. */
    void right(long guess) {
        database.sql("delete from wrong_guess where id = :id")
                .param("id", guess)
                .update();
    }

    /** Wrong codes of everybody within the last hour. */
    int wrongCodes() {
        return database.sql("select count(*) from wrong_guess where kind = :kind and made_at > :since")
                .param("kind", CODE)
                .param("since", ago(CODES_WITHIN))
                .query(Integer.class)
                .single();
    }

    void dropOld() {
        database.sql("delete from wrong_guess where made_at <= :then")
                .param("then", ago(YEARS_WITHIN))
                .update();
    }

    private int ofChat(String kind, ChatId chat, Duration within) {
        return database.sql(
                        "select count(*) from wrong_guess where kind = :kind and chat_id = :chat and made_at > :since")
                .param("kind", kind)
                .param("chat", chat.value())
                .param("since", ago(within))
                .query(Integer.class)
                .single();
    }

    private int ofNetwork(String network) {
        return database.sql("select count(*) from wrong_guess where network = :network and made_at > :since")
                .param("network", network)
                .param("since", ago(CODES_WITHIN))
                .query(Integer.class)
                .single();
    }

    private long reserve(String kind, ChatId chat, @Nullable String network) {
        return database.sql("""
                        insert into wrong_guess (kind, chat_id, network, made_at)
                        values (:kind, :chat, :network, :now) returning id""")
                .param("kind", kind)
                .param("chat", chat.value())
                .param("network", network)
                .param("now", ago(Duration.ZERO))
                .query(Long.class)
                .single();
    }

    private void lock(String sender) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('guess ' || :sender, 0))::text")
                .param("sender", sender)
                .query(String.class)
                .single();
    }

    private OffsetDateTime ago(Duration time) {
        return Instants.now(clock).minus(time);
    }
}
