package org.ngoaingu.botapi;

import java.util.Map;

/** The server answers {@code {"ok": false, …}}. */
class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;
    private final transient Map<String, Object> parameters;

    Refusal(int code, String description, Map<String, Object> parameters) {
        super(description);
        this.code = code;
        this.parameters = parameters;
    }

    static Refusal badRequest(String what) {
        return new Refusal(400, "Bad Request: " + what, Map.of());
    }

    static Refusal forbidden(String what) {
        return new Refusal(403, "Forbidden: " + what, Map.of());
    }

    static Refusal conflict(String what) {
        return new Refusal(409, "Conflict: " + what, Map.of());
    }

    static Refusal tooMany(int seconds) {
        return new Refusal(429, "Too Many Requests: retry after " + seconds, Map.of("retry_after", seconds));
    }

    int code() {
        return code;
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
