package org.ngoaingu.channel;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.util.WebUtils;

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
    static final Duration LIFETIME = Duration.ofDays(30);
    private static final int KEY_BYTES = 32;

    private final JdbcClient sql;
    private final Chats chats;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    WebChats(JdbcClient sql, Chats chats, Clock clock, ApplicationEventPublisher events) {
        this.sql = sql;
        this.chats = chats;
        this.clock = clock;
        this.events = events;
    }

    /** The chat that the browser has open. */
    public Optional<Chat> of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null
                ? Optional.empty()
                : sql.sql("select chat_id from chat_browser where key_hash = :hash and expires_at > :now")
                        .param("hash", hash(cookie.getValue()))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .optional()
                        .flatMap(id -> chats.find(new ChatId(id)));
    }

    /** From now on the browser has this chat open; what it had open before it has no longer. */
    @Transactional
    public void enter(ChatId chat, HttpServletRequest request, HttpServletResponse response) {
        leave(request);
        var key = newKey();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        sql.sql("delete from chat_browser where expires_at <= :now")
                .param("now", now)
                .update();
        sql.sql("insert into chat_browser (key_hash, chat_id, expires_at) values (:hash, :chat, :end)")
                .param("hash", hash(key))
                .param("chat", chat.value())
                .param("end", now.plus(LIFETIME))
                .update();
        var cookie = ResponseCookie.from(COOKIE, key)
                .path("/")
                .maxAge(LIFETIME)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite(SameSite.LAX.attributeValue())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private void leave(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie != null) {
            sql.sql("delete from chat_browser where key_hash = :hash")
                    .param("hash", hash(cookie.getValue()))
                    .update();
        }
    }

    private String newKey() {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The browsers that have the one chat open have the other open from now on.
     *
     * @return what names them to {@link #close}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<byte[]> move(ChatId from, ChatId to) {
        events.publishEvent(new Moved(from));
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

    /** Pages of the chat look anew once its browsers have moved. */
    @TransactionalEventListener
    void tell(Moved moved) {
        events.publishEvent(new ChatChanged(moved.from()));
    }

    private record Moved(ChatId from) {}

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
