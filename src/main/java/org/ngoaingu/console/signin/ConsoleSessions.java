package org.ngoaingu.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.ngoaingu.channel.BrowserKey;
import org.ngoaingu.channel.Chat;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.channel.ChatOwnerChanged;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.console.Visitor;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Rights;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is signed in: for 12 hours, or one hour after the last page, or until the chat that the sign-in came from has
 * another owner. The browser keeps a random key and the database its hash; each sign-in makes a new key. Whoever has
 * lost all rights over others is signed in no longer.
 */
@Service
class ConsoleSessions {

    static final String COOKIE = "console";
    static final Duration LONGEST = Duration.ofHours(12);
    static final Duration IDLE = Duration.ofHours(1);

    /** How exactly the last use is noted. */
    private static final Duration USED = Duration.ofMinutes(1);

    private final JdbcClient sql;
    private final Chats chats;
    private final Rights rights;
    private final Clock clock;
    private final BrowserKey browserKey = new BrowserKey(COOKIE, "/console");

    ConsoleSessions(JdbcClient sql, Chats chats, Rights rights, Clock clock) {
        this.sql = sql;
        this.chats = chats;
        this.rights = rights;
        this.clock = clock;
    }

    private record Row(ChatId chat, String actor) {}

    /** Who the browser is signed in as. */
    Optional<Visitor> of(HttpServletRequest request) {
        return browserKey.shown(request).flatMap(this::use).flatMap(this::chat).flatMap(this::visitor);
    }

    /** Who the owner of the chat is to the pages; empty for those who see nobody but themselves. */
    Optional<Visitor> visitor(Chat chat) {
        return Optional.ofNullable(chat.owner())
                .map(actor -> new Visitor(actor, chat.language(), rights.reach(actor, LocalDate.now(clock))))
                .filter(visitor -> !visitor.reach().isOwnOnly());
    }

    /** Signs the browser in. */
    @Transactional
    void open(Chat chat, Actor actor, HttpServletRequest request, HttpServletResponse response) {
        forget(request);
        sql.sql("delete from console_session where began_at <= :begin or used_at <= :use")
                .param("begin", Instants.now(clock).minus(LONGEST))
                .param("use", Instants.now(clock).minus(IDLE))
                .update();
        sql.sql("""
                insert into console_session (key_hash, chat_id, actor, began_at, used_at)
                values (:hash, :chat, :actor, :now, :now)""")
                .param("hash", browserKey.give(LONGEST, request, response))
                .param("chat", chat.id().value())
                .param("actor", actor.named())
                .param("now", Instants.now(clock))
                .update();
    }

    void leave(HttpServletRequest request, HttpServletResponse response) {
        forget(request);
        browserKey.take(request, response);
    }

    @EventListener
    void forget(ChatOwnerChanged changed) {
        sql.sql("delete from console_session where chat_id = :chat")
                .param("chat", changed.chat().value())
                .update();
    }

    private Optional<Row> use(byte[] hash) {
        var row = sql.sql("""
                        select chat_id, actor from console_session
                        where key_hash = :hash and began_at > :begin and used_at > :use""")
                .param("hash", hash)
                .param("begin", Instants.now(clock).minus(LONGEST))
                .param("use", Instants.now(clock).minus(IDLE))
                .query((found, n) -> new Row(new ChatId(found.getObject(1, UUID.class)), found.getString(2)))
                .optional();
        row.ifPresent(
                found -> sql.sql("update console_session set used_at = :now where key_hash = :hash and used_at < :then")
                        .param("now", Instants.now(clock))
                        .param("hash", hash)
                        .param("then", Instants.now(clock).minus(USED))
                        .update());
        return row;
    }

    private Optional<Chat> chat(Row row) {
        return chats.find(row.chat())
                .filter(chat -> chat.owner() != null && chat.owner().named().equals(row.actor()));
    }

    private void forget(HttpServletRequest request) {
        browserKey
                .shown(request)
                .ifPresent(hash -> sql.sql("delete from console_session where key_hash = :hash")
                        .param("hash", hash)
                        .update());
    }
}
