package org.ngoaingu.channel;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.staff.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which chat a browser has open. The browser keeps a random key in a cookie and the database its hash, so that a chat
 * outlives a restart of the server and a stolen database opens none. Each opening makes a new key: nobody can be
 * given one beforehand.
 */
@Service
public class WebChats {

    /** The channel of these chats. */
    public static final String CHANNEL = "web";

    static final String COOKIE = "chat";
    static final Duration LIFETIME = Duration.ofDays(180);

    /** How exactly it is known when a browser was last here. */
    private static final Duration SEEN = Duration.ofMinutes(10);

    private final JdbcClient sql;
    private final Chats chats;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final BrowserKey browserKey = new BrowserKey(COOKIE, "/");

    WebChats(JdbcClient sql, Chats chats, Clock clock, ApplicationEventPublisher events) {
        this.sql = sql;
        this.chats = chats;
        this.clock = clock;
        this.events = events;
    }

    /** The chat that the browser has open. */
    public Optional<Chat> of(HttpServletRequest request) {
        return browserKey
                .shown(request)
                .flatMap(
                        hash -> sql.sql("select chat_id from chat_browser where key_hash = :hash and expires_at > :now")
                                .param("hash", hash)
                                .param("now", Instants.now(clock))
                                .query((row, number) -> row.getObject(1, UUID.class))
                                .optional())
                .flatMap(id -> chats.find(new ChatId(id)));
    }

    /** From now on the browser has this chat open; what it had open before it has no longer. */
    @Transactional
    public void enter(ChatId chat, HttpServletRequest request, HttpServletResponse response) {
        forget(request);
        var now = Instants.now(clock);
        var browser = UserAgent.of(request.getHeader(HttpHeaders.USER_AGENT));
        sql.sql("delete from chat_browser where expires_at <= :now")
                .param("now", now)
                .update();
        sql.sql("""
                insert into chat_browser (key_hash, chat_id, browser, system, entered_at, seen_at, expires_at)
                values (:hash, :chat, :browser, :system, :now, :now, :end)""")
                .param("hash", browserKey.give(LIFETIME, request, response))
                .param("chat", chat.value())
                .param("browser", browser.browser())
                .param("system", browser.system())
                .param("now", now)
                .param("end", now.plus(LIFETIME))
                .update();
    }

    /** Notes that the browser is here, so that it stays linked for another while. */
    public void seen(HttpServletRequest request, HttpServletResponse response) {
        var now = Instants.now(clock);
        var noted = browserKey
                .shown(request)
                .map(hash -> sql.sql("""
                        update chat_browser set seen_at = :now, expires_at = :end
                        where key_hash = :hash and expires_at > :now and seen_at < :then""")
                        .param("now", now)
                        .param("end", now.plus(LIFETIME))
                        .param("hash", hash)
                        .param("then", now.minus(SEEN))
                        .update());
        if (noted.orElse(0) == 1) {
            browserKey.prolong(LIFETIME, request, response);
        }
    }

    /** The browser has no chat open any more; its cookie opens nothing. */
    public void leave(HttpServletRequest request, HttpServletResponse response) {
        forget(request);
        browserKey.take(request, response);
    }

    /** The browsers that have a chat of the person open, the one seen last first. */
    public List<Device> devices(PersonId person) {
        return sql.sql("""
                        select b.id, b.browser, b.system, b.entered_at, b.seen_at
                        from chat_browser b join chat c on c.id = b.chat_id
                        where c.person_id = :person and b.expires_at > :now order by b.seen_at desc, b.id""")
                .param("person", person.value())
                .param("now", Instants.now(clock))
                .query((row, n) -> new Device(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Ends one browser of the person; false when the person has none of that id. */
    public boolean revoke(PersonId person, UUID device) {
        return sql.sql("""
                                delete from chat_browser b using chat c
                                where c.id = b.chat_id and c.person_id = :person and b.id = :device""")
                        .param("person", person.value())
                        .param("device", device)
                        .update()
                == 1;
    }

    private void forget(HttpServletRequest request) {
        browserKey
                .shown(request)
                .ifPresent(hash -> sql.sql("delete from chat_browser where key_hash = :hash")
                        .param("hash", hash)
                        .update());
    }

    /**
     * The browsers that have the one chat open have the other open from now on.
     *
     * @return what names them to {@link #close}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<byte[]> move(ChatId from, ChatId to) {
        events.publishEvent(new BrowsersMoved(from));
        return sql.sql("update chat_browser set chat_id = :to where chat_id = :from returning key_hash")
                .param("to", to.value())
                .param("from", from.value())
                .query((row, n) -> row.getBytes(1))
                .list();
    }

    /** These browsers have no chat open any more. */
    public void close(List<byte[]> browsers) {
        sql.sql("delete from chat_browser where key_hash = any(:hashes)")
                .param("hashes", browsers.toArray(byte[][]::new))
                .update();
    }

    /** Nobody is linked to the chat any more: no browser shows what was said in it. */
    @EventListener
    void close(ChatOwnerChanged changed) {
        if (changed.owner() == null) {
            sql.sql("delete from chat_browser where chat_id = :chat")
                    .param("chat", changed.chat().value())
                    .update();
        }
    }
}
