package org.ngoaingu.channel;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Messages that could not be answered and messages that could not be sent, for those who keep the system. */
@Service
public class DeadLetters {

    /** Entries of one list at most. */
    public static final int MOST = 200;

    private final JdbcClient sql;
    private final Clock clock;
    private final Outbox outbox;
    private final WaitingRows rows;
    private final OneTurn oneTurn;
    private final Texts texts;
    private final Wakes wakes;

    DeadLetters(
            JdbcClient sql, Clock clock, Outbox outbox, WaitingRows rows, OneTurn oneTurn, Texts texts, Wakes wakes) {
        this.sql = sql;
        this.clock = clock;
        this.outbox = outbox;
        this.rows = rows;
        this.oneTurn = oneTurn;
        this.texts = texts;
        this.wakes = wakes;
    }

    /**
     * A message that could not be answered.
     *
     * @param failure what was thrown, by its class; the log has more under the id
     */
    public record Unanswered(long id, String channel, ChatId chat, String failure, Instant said, Instant died) {}

    /**
     * A message that did not arrive, or of which that is not known.
     *
     * @param outcome {@code UNKNOWN}, {@code FAILED}, {@code UNREACHABLE} or {@code EXPIRED}
     */
    public record Unsent(long id, String channel, ChatId chat, String outcome, String failure, Instant at) {}

    /** The newest first. */
    public List<Unanswered> unanswered() {
        return sql.sql("select id, channel, chat_id, failure, said_at, died_at from dead_letter order by id desc limit "
                        + MOST)
                .query((row, n) -> new Unanswered(
                        row.getLong(1),
                        row.getString(2),
                        new ChatId(row.getObject(3, UUID.class)),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getObject(6, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The newest first. */
    public List<Unsent> unsent() {
        return sql.sql("""
                        select m.id, c.channel, m.chat_id, m.outcome, coalesce(m.failure, ''), m.said_at
                        from chat_message m join chat c on c.id = m.chat_id
                        where m.outcome <> 'SENT' and m.outcome <> 'WITHDRAWN' order by m.id desc limit\s""" + MOST)
                .query((row, n) -> new Unsent(
                        row.getLong(1),
                        row.getString(2),
                        new ChatId(row.getObject(3, UUID.class)),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Puts a message back into its chat's queue, as if it had just come. */
    @Transactional
    public boolean tryAgain(long id) {
        var chat = sql.sql("""
                        with again as (delete from dead_letter where id = :id returning *)
                        insert into inbox (channel, chat_id, raw, files, said_at, not_before)
                        select channel, chat_id, raw, files, said_at, :now from again returning chat_id""")
                .param("id", id)
                .param("now", Instants.now(clock))
                .query((row, n) -> new ChatId(row.getObject(1, UUID.class)))
                .optional();
        chat.ifPresent(wakes::turnAfterCommit);
        return chat.isPresent();
    }

    /** Lays a message aside and apologises. */
    void lay(Chat chat, InboxRow row, String failure) {
        sql.sql("""
                insert into dead_letter (id, channel, chat_id, raw, files, said_at, failure, died_at)
                select id, channel, chat_id, raw, files, said_at, :failure, :now from inbox where id = :id""")
                .param("failure", failure)
                .param("now", Instants.now(clock))
                .param("id", row.id())
                .update();
        rows.delete(List.of(row));
        oneTurn.rememberUnanswered(chat, row);
        outbox.write(chat.id(), Reply.of(texts.say(chat.language(), Message.of("chat.apology"))), Lane.REPLY, null);
    }

    void dropBefore(Instant then) {
        sql.sql("delete from dead_letter where died_at < :then")
                .param("then", Instants.of(then))
                .update();
    }
}
