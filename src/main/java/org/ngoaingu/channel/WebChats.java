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
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
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
    private final SecureRandom random = new SecureRandom();

    WebChats(JdbcClient sql, Chats chats, Clock clock) {
        this.sql = sql;
        this.chats = chats;
        this.clock = clock;
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

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
