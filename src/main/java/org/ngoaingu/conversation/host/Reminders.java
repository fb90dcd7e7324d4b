package org.ngoaingu.conversation.host;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.ngoaingu.channel.Chat;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Lane;
import org.ngoaingu.channel.Outbox;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.engine.Session;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.QuietHours;
import org.ngoaingu.platform.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Flows that nobody answers: the person is reminded once, later the flow ends. What is due stands in the session's row
 * and is taken from there in one transaction with the message, so that restarts, other nodes and answers that come
 * meanwhile neither lose nor repeat anything.
 */
final class Reminders {

    private static final int AT_ONCE = 200;

    private final Editions editions;
    private final Drafts drafts;
    private final OnceRows once;
    private final Chats chats;
    private final Outbox outbox;
    private final Texts texts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final QuietHours quiet;
    private final Clock clock;

    Reminders(
            Editions editions,
            Chats chats,
            Outbox outbox,
            Texts texts,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            QuietHours quiet,
            Clock clock) {
        this.editions = editions;
        this.drafts = new Drafts(jdbc, clock);
        this.once = new OnceRows(jdbc, clock);
        this.chats = chats;
        this.outbox = outbox;
        this.texts = texts;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.quiet = quiet;
        this.clock = clock;
    }

    /** Does what is due now; who sleeps is reminded in the morning. */
    void look() {
        if (!quiet.include(clock.instant())) {
            due("remind_at").forEach(chat -> transaction.executeWithoutResult(status -> remind(chat)));
        }
        due("expire_at").forEach(chat -> transaction.executeWithoutResult(status -> expire(chat)));
        drafts.dropOlderThan(editions.current().config().drafts());
        once.dropOld();
    }

    private List<ChatId> due(String when) {
        return jdbc.sql("select chat from conversation_session where " + when + " <= :now order by " + when + " limit "
                        + AT_ONCE)
                .param("now", Instants.now(clock))
                .query((row, n) -> new ChatId(row.getObject(1, UUID.class)))
                .list();
    }

    private void remind(ChatId id) {
        jdbc.sql("""
                        update conversation_session set remind_at = null where chat = :chat and remind_at <= :now
                        returning state::text""")
                .param("chat", id.value())
                .param("now", Instants.now(clock))
                .query(String.class)
                .optional()
                .map(state -> SessionJson.read(id.value().toString(), state))
                .ifPresent(session -> chats.find(id).ifPresent(chat -> remind(chat, session)));
    }

    private void remind(Chat chat, Session session) {
        var asked = session.asked();
        var current = editions.current().engine().speaking(session);
        if (asked == null || current == null || chat.owner() == null) {
            return;
        }
        var language = chat.language();
        var text = Message.of("pattern.remind", "flow", Message.of(current.name() + ".title"));
        var key = "remind:" + session.stack().getLast().run() + ":" + asked.number();
        outbox.write(
                chat.id(),
                new Reply(
                        texts.say(language, text),
                        List.of(
                                choice(asked.number(), ".repeat", texts.say(language, Message.of("pattern.continue"))),
                                choice(asked.number(), ".cancel", texts.say(language, Message.of("pattern.cancel"))))),
                Lane.NOTICE,
                key);
    }

    private static Choice choice(int number, String choice, String label) {
        return new Choice(Turns.OWNER + ":" + number + ":" + choice, label);
    }

    private void expire(ChatId id) {
        jdbc.sql("select state::text from conversation_session where chat = :chat and expire_at <= :now for update")
                .param("chat", id.value())
                .param("now", Instants.now(clock))
                .query(String.class)
                .optional()
                .map(state -> SessionJson.read(id.value().toString(), state))
                .ifPresent(session -> jdbc.sql("""
                                update conversation_session set state = cast(:state as jsonb), remind_at = null,
                                    expire_at = null
                                where chat = :chat""")
                        .param("state", SessionJson.write(Sessions.expired(session)))
                        .param("chat", id.value())
                        .update());
    }
}
