package org.ngoaingu.channel;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came in and waits for its turn. A driver stores first and acknowledges to the other side only when
 * {@link #store} has returned; what is stored has its effect once, whatever happens (see {@link Turns}).
 */
@Service
public class Inbox {

    /** Messages of one chat that may wait; more are told to come later. */
    static final int WAITING = 100;

    /** How long the parts of an album must have been quiet before they are one input. */
    static final Duration QUIET = Duration.ofSeconds(2);

    private static final Duration KEYS = Duration.ofDays(7);

    private final JdbcClient sql;
    private final Clock clock;
    private final Chats chats;
    private final Keys keys;
    private final Pace pace;
    private final TooFast tooFast;
    private final Wakes wakes;

    Inbox(JdbcClient sql, Clock clock, Chats chats, Keys keys, TooFast tooFast, Wakes wakes) {
        this.sql = sql;
        this.clock = clock;
        this.chats = chats;
        this.keys = keys;
        this.pace = new Pace();
        this.tooFast = tooFast;
        this.wakes = wakes;
    }

    /**
     * Stores the messages, all or none. A message whose key was stored before is passed over; one of a chat that speaks
     * too fast is not stored and the chat is told so, once a minute.
     *
     * @return how many were stored
     */
    @Transactional
    public int store(List<Arrived> messages) {
        var stored = 0;
        for (var message : messages) {
            stored += store(message) ? 1 : 0;
        }
        return stored;
    }

    /** Whether a message of the chat would be stored now. */
    public boolean wouldTake(ChatId chat) {
        return pace.mayCome(chat, clock.instant()) && waiting(chat) < WAITING;
    }

    private boolean store(Arrived message) {
        if (!keys.take("in:" + message.channel() + ":" + message.key(), KEYS)) {
            return false;
        }
        var chat = chats.at(message.channel(), message.address(), message.language());
        if (!pace.comes(chat, message.said()) || waiting(chat) >= WAITING) {
            tooFast.tell(chat, clock.instant());
            return false;
        }
        add(message, chat);
        if (message.unfetched()) {
            wakes.fetchAfterCommit();
        } else {
            wakes.turnAfterCommit(chat);
        }
        return true;
    }

    private int waiting(ChatId chat) {
        return sql.sql("select count(*) from inbox where chat_id = :chat")
                .param("chat", chat.value())
                .query(Integer.class)
                .single();
    }

    private void add(Arrived message, ChatId chat) {
        var now = Instants.now(clock);
        var quietFrom = message.album() == null ? now : now.plus(QUIET);
        if (message.album() != null) {
            sql.sql("update inbox set not_before = :quiet where chat_id = :chat and album = :album")
                    .param("quiet", quietFrom)
                    .param("chat", chat.value())
                    .param("album", message.album())
                    .update();
        }
        sql.sql("""
                insert into inbox (channel, chat_id, raw, album, fetch_after, files, said_at, not_before)
                values (:channel, :chat, :raw, :album, :fetch, :files, :said, :quiet)""")
                .param("channel", message.channel())
                .param("chat", chat.value())
                .param("raw", message.raw())
                .param("album", message.album())
                .param("fetch", message.unfetched() ? now : null)
                .param("files", message.files().stream().map(FileId::value).toArray(UUID[]::new))
                .param("said", Instants.of(message.said()))
                .param("quiet", quietFrom)
                .update();
    }
}
