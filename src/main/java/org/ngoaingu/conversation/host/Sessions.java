package org.ngoaingu.conversation.host;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.conversation.engine.Session;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The session of each chat. The chat is locked during a turn, so that a plain write is safe. */
final class Sessions {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration idle;

    Sessions(JdbcClient jdbc, Clock clock, Duration idle) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.idle = idle;
    }

    /** The session; after a long silence its flows are forgotten, but not its numbers, so that old buttons stay old. */
    Session of(ChatId chat) {
        return jdbc.sql("select state::text, changed_at from conversation_session where chat = :chat")
                .param("chat", chat.value())
                .query((row, number) -> {
                    var session = SessionJson.read(row.getString(1));
                    var old = row.getTimestamp(2).toInstant().plus(idle).isBefore(clock.instant());
                    return old ? SessionJson.forgotten(session) : session;
                })
                .optional()
                .orElse(Session.NEW);
    }

    /** Forgets the flows under way, not the numbers. */
    void forget(ChatId chat) {
        save(chat, SessionJson.forgotten(of(chat)));
    }

    void save(ChatId chat, Session session) {
        jdbc.sql("""
                        insert into conversation_session (chat, state, changed_at) values (:chat, :state::jsonb, :now)
                        on conflict (chat) do update set state = excluded.state, changed_at = excluded.changed_at
                        """)
                .param("chat", chat.value())
                .param("state", SessionJson.write(session))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
