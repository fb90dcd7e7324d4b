package org.ngoaingu.channel;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The random key that a browser keeps in a cookie and of which the database has the hash only, so that a stolen
 * database opens nothing.
 */
public final class BrowserKey {

    private static final int BYTES = 32;

    private final String cookie;
    private final String path;
    private final SecureRandom random = new SecureRandom();

    /** @param path below which the browser shows the cookie */
    public BrowserKey(String cookie, String path) {
        this.cookie = cookie;
        this.path = path;
    }

    /** Hash of the key that the browser shows. */
    public Optional<byte[]> shown(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, cookie)).map(shown -> hash(shown.getValue()));
    }

    /** Gives the browser a new key for the time, whatever it had before; tells its hash. */
    public byte[] give(Duration time, HttpServletRequest request, HttpServletResponse response) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        set(key, time, request, response);
        return hash(key);
    }

    /** Lets the browser keep the key that it shows for another while. */
    public void prolong(Duration time, HttpServletRequest request, HttpServletResponse response) {
        var shown = WebUtils.getCookie(request, cookie);
        if (shown != null) {
            set(shown.getValue(), time, request, response);
        }
    }

    /** The browser forgets its key. */
    public void take(HttpServletRequest request, HttpServletResponse response) {
        set("", Duration.ZERO, request, response);
    }

    private void set(String key, Duration time, HttpServletRequest request, HttpServletResponse response) {
        var set = ResponseCookie.from(cookie, key)
                .path(path)
                .maxAge(time)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite(SameSite.LAX.attributeValue())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, set.toString());
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
