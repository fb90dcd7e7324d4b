package org.ngoaingu.account;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.ngoaingu.channel.Chat;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.channel.ChatOwnerChanged;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.platform.AssistantSettings;
import org.ngoaingu.platform.Instants;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time codes that lead from a chat to the pages (liên kết đăng nhập một lần). A code is a secret like that of an
 * invitation; the database holds its SHA-256. A newer one of the chat takes the place of the older.
 */
@Service
public class SignIns {

    /** How long a code can be used. */
    static final Duration LIFETIME = Duration.ofMinutes(10);

    private final JdbcClient database;
    private final Chats chats;
    private final Clock clock;
    private final AssistantSettings settings;
    private final RandomGenerator random = new SecureRandom();

    SignIns(JdbcClient database, Chats chats, Clock clock, AssistantSettings settings) {
        this.database = database;
        this.chats = chats;
        this.clock = clock;
        this.settings = settings;
    }

    /** The address that signs the owner of the chat in, once. */
    @Transactional
    public URI issue(ChatId chat) {
        var code = InvitationCode.random(random);
        database.sql("delete from sign_in where expires_at <= :now or chat_id = :chat")
                .param("now", Instants.now(clock))
                .param("chat", chat.value())
                .update();
        database.sql("insert into sign_in (code_hash, chat_id, expires_at) values (:hash, :chat, :end)")
                .param("hash", code.hash())
                .param("chat", chat.value())
                .param("end", Instants.now(clock).plus(LIFETIME))
                .update();
        return settings.page("/console/sign-in?code=" + code.grouped());
    }

    /** Uses the code up: the chat that it was made for, which has an owner; empty for a wrong or old code. */
    @Transactional
    public Optional<Chat> consume(String typed) {
        return InvitationCode.read(typed).flatMap(this::use).filter(chat -> chat.owner() != null);
    }

    /** Whoever owned the chat before goes nowhere with an old code. */
    @EventListener
    void forget(ChatOwnerChanged changed) {
        database.sql("delete from sign_in where chat_id = :chat")
                .param("chat", changed.chat().value())
                .update();
    }

    private Optional<Chat> use(InvitationCode code) {
        return database.sql("delete from sign_in where code_hash = :hash and expires_at > :now returning chat_id")
                .param("hash", code.hash())
                .param("now", Instants.now(clock))
                .query((row, n) -> new ChatId(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(chats::find);
    }
}
