package org.ngoaingu.botapi;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Brings updates to the address that was set, one after the other, until it answers 200. */
final class Webhook implements AutoCloseable {

    private static final int AGAIN_MILLIS = 200;

    private final UpdateQueue updates;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Thread carrier;
    private volatile String url = "";
    private volatile String secret = "";
    private volatile JsonNode allowed = Json.MAPPER.createArrayNode();
    private volatile long errorAt;
    private volatile String error = "";

    Webhook(UpdateQueue updates) {
        this.updates = updates;
        this.carrier = Thread.ofVirtual().name("fake-webhook").start(this::carry);
    }

    boolean isSet() {
        return !url.isEmpty();
    }

    String secret() {
        return secret;
    }

    void set(Parameters given) {
        var wanted = given.text("secret_token");
        if (!wanted.isEmpty() && !wanted.matches("[A-Za-z0-9_-]{1,256}")) {
            throw Refusal.badRequest("secret token contains unallowed characters");
        } else if (!given.text("url").matches("https?://.+")) {
            throw Refusal.badRequest("bad webhook: HTTPS url must be provided for webhook");
        }
        allowed = given.json("allowed_updates");
        secret = wanted;
        url = given.text("url");
    }

    void delete() {
        url = "";
    }

    JsonNode info() {
        return Json.of(
                "url",
                url,
                "has_custom_certificate",
                false,
                "pending_update_count",
                updates.size(),
                "allowed_updates",
                allowed.isArray() ? allowed : null,
                "last_error_date",
                errorAt == 0 ? null : errorAt,
                "last_error_message",
                errorAt == 0 ? null : error);
    }

    private void carry() {
        try {
            while (!Thread.interrupted()) {
                var head = isSet() ? updates.head(AGAIN_MILLIS) : null;
                if (head != null && brought(head)) {
                    updates.dropHead();
                } else {
                    Thread.sleep(AGAIN_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            // the end
        }
    }

    private boolean brought(String update) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(20))
                    .header("Content-Type", "application/json")
                    .header("X-Telegram-Bot-Api-Secret-Token", secret)
                    .POST(HttpRequest.BodyPublishers.ofString(update))
                    .build();
            var status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status == 200) {
                return true;
            }
            failed("Wrong response from the webhook: " + status);
        } catch (IOException e) {
            failed("Connection failed");
        }
        return false;
    }

    private void failed(String why) {
        error = why;
        errorAt = System.currentTimeMillis() / 1000;
    }

    @Override
    public void close() {
        carrier.interrupt();
        client.shutdownNow();
    }
}
