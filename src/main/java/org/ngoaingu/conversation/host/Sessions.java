package org.ngoaingu.conversation.host;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.conversation.engine.Session;
import org.ngoaingu.platform.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The session of each chat. The chat is locked during a turn, so that a plain write is safe. */
final class Sessions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Sessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The session; after a long silence its flows are forgotten, but not its numbers, so that old buttons stay old.
     *
     * @param idle how long a session waits that says nothing itself
     */
    Session of(ChatId chat, Duration idle) {
        return jdbc.sql("select state::text, changed_at, expire_at from conversation_session where chat = :chat")
                .param("chat", chat.value())
                .query((row, number) -> {
                    var session = SessionJson.read(chat.value().toString(), row.getString(1));
                    var end = row.getTimestamp(3) == null
                            ? row.getTimestamp(2).toInstant().plus(idle)
                            : row.getTimestamp(3).toInstant();
                    return session.isIdle() || clock.instant().isBefore(end) ? session : expired(session);
                })
                .optional()
                .orElseGet(() -> Session.of(chat.value().toString()));
    }

    /** The flows are forgotten; which one spoke last is told when the person comes back. */
    private static Session expired(Session session) {
        return session.isIdle()
                ? session
                : session.forgotten(session.stack().getLast().flow());
    }

    /** Forgets the flows under way, not the numbers. */
    void forget(ChatId chat) {
        save(chat, of(chat, Duration.ofDays(1)).forgotten(null), new Waiting(null, null));
    }

    /**
     * How long an answer is waited for.
     *
     * @param remind when to remind the person; absent: not at all
     * @param expire when the flows end; absent where none is under way
     */
    record Waiting(@Nullable Instant remind, @Nullable Instant expire) {}

    void save(ChatId chat, Session session, Waiting waiting) {
        jdbc.sql("""
                        insert into conversation_session (chat, state, changed_at, remind_at, expire_at)
                        values (:chat, :state::jsonb, :now, :remind, :expire)
                        on conflict (chat) do update set state = excluded.state, changed_at = excluded.changed_at,
                            remind_at = excluded.remind_at, expire_at = excluded.expire_at
                        """)
                .param("chat", chat.value())
                .param("state", SessionJson.write(session))
                .param("now", Instants.now(clock))
                .param("remind", column(waiting.remind()))
                .param("expire", column(waiting.expire()))
                .update();
    }

    private static @Nullable OffsetDateTime column(@Nullable Instant instant) {
        return instant == null ? null : Instants.of(instant);
    }
}
