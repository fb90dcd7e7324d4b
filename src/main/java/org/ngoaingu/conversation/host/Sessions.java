package org.ngoaingu.conversation.host;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.conversation.engine.Input;
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
     * What is remembered; after a long silence its flows are forgotten, but not its numbers, so that old buttons stay old.
     *
     * @param idle how long a session waits that says nothing itself
     */
    Remembered of(ChatId chat, Duration idle) {
        return jdbc.sql("""
                        select state::text, changed_at, expire_at, pending::text from conversation_session
                        where chat = :chat""")
                .param("chat", chat.value())
                .query((row, number) -> {
                    var session = SessionJson.read(chat.value().toString(), row.getString(1));
                    var end = row.getTimestamp(3) == null
                            ? row.getTimestamp(2).toInstant().plus(idle)
                            : row.getTimestamp(3).toInstant();
                    return new Remembered(
                            clock.instant().isBefore(end) ? session : expired(session),
                            PendingJson.read(row.getString(4)));
                })
                .optional()
                .orElseGet(() -> new Remembered(Session.of(chat.value().toString()), null));
    }

    /**
     * What is remembered of a chat.
     *
     * @param pending what was asked for when a draft stood in its way, until the person says what to do with it
     */
    record Remembered(Session session, Input.@Nullable Begin pending) {}

    /** The flows are forgotten; which one spoke last is told when the person comes back. */
    static Session expired(Session session) {
        return session.isIdle()
                ? session
                : session.forgotten(session.stack().getLast().flow());
    }

    /** Forgets the flows under way, not the numbers. */
    void forget(ChatId chat) {
        var forgotten = of(chat, Duration.ofDays(1)).session().forgotten(null);
        save(chat, new Remembered(forgotten, null), new Waiting(null, null));
    }

    /**
     * How long an answer is waited for.
     *
     * @param remind when to remind the person; absent: not at all
     * @param expire when the flows end; absent where none is under way
     */
    record Waiting(@Nullable Instant remind, @Nullable Instant expire) {}

    void save(ChatId chat, Remembered remembered, Waiting waiting) {
        jdbc.sql("""
                        insert into conversation_session (chat, state, changed_at, remind_at, expire_at, pending)
                        values (:chat, :state::jsonb, :now, :remind, :expire, :pending::jsonb)
                        on conflict (chat) do update set state = excluded.state, changed_at = excluded.changed_at,
                            remind_at = excluded.remind_at, expire_at = excluded.expire_at, pending = excluded.pending
                        """)
                .param("chat", chat.value())
                .param("state", SessionJson.write(remembered.session()))
                .param("now", Instants.now(clock))
                .param("remind", column(waiting.remind()))
                .param("expire", column(waiting.expire()))
                .param("pending", PendingJson.write(remembered.pending()))
                .update();
    }

    private static @Nullable OffsetDateTime column(@Nullable Instant instant) {
        return instant == null ? null : Instants.of(instant);
    }
}
