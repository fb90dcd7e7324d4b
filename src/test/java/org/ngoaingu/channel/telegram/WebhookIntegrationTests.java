package org.ngoaingu.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The door through which Telegram brings updates; what comes in by it: the tests that are {@link OverWebhook}. */
@OverWebhook
class WebhookIntegrationTests extends TelegramTest {

    private static final String SECRET = OverWebhook.SECRET;
    private static final int PORT = OverWebhook.PORT;
    private static final String UPDATE = """
            {"update_id":%d,"message":{"message_id":1,"date":1,"text":"%s","chat":{"id":88,"type":"private"},
            "from":{"id":88}}}""";

    @Autowired
    JdbcClient sql;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void telegramIsToldTheAddressAndBringsWhatIsSaid() {
        var person = telegram.user(4_001, "vi");
        person.says("xin chào");

        person.awaits("Đã nghe: xin chào");
        var set = telegram.calls("setWebhook").getFirst().texts();
        assertThat(set)
                .containsEntry("url", "http://localhost:" + PORT + "/telegram/webhook")
                .containsEntry("secret_token", SECRET);
        assertThat(set.get("allowed_updates")).contains("message", "callback_query", "my_chat_member");
        assertThat(telegram.calls("getUpdates")).isEmpty();
    }

    @Test
    void whoDoesNotShowTheSecretIsRefusedAndAuditedOnceAMinute() throws Exception {
        var before = script.heard().size();
        for (var wrong : new String[] {"", "S3cret_of-the-webhooK", SECRET + "x"}) {
            assertThat(posted(wrong, "application/json", UPDATE.formatted(1, "lạ")))
                    .isEqualTo(401);
        }
        assertThat(posted(null, "application/json", UPDATE.formatted(1, "lạ"))).isEqualTo(401);

        assertThat(sql.sql("select count(*) from audit_entry where act = 'refuse-webhook'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(script.heard()).hasSize(before);
    }

    @Test
    void onlyAnUpdateOfModestSizeAndDepthIsTaken() throws Exception {
        var before = script.heard().size();
        assertThat(posted(SECRET, "text/plain", UPDATE.formatted(2, "a"))).isEqualTo(415);
        assertThat(posted(SECRET, "application/x-www-form-urlencoded", "update_id=2"))
                .isEqualTo(415);
        assertThat(posted(SECRET, "application/json", "[".repeat(200_000))).isEqualTo(400);
        assertThat(posted(
                        SECRET,
                        "application/json",
                        "{\"update_id\":2,\"a\":" + "[".repeat(101) + "]".repeat(101) + "}"))
                .isEqualTo(400);
        assertThat(posted(SECRET, "application/json", "{\"update_id\":\"2\"}")).isEqualTo(400);
        assertThat(posted(SECRET, "application/json", "")).isEqualTo(400);
        assertThat(posted(SECRET, "application/json", " ".repeat(WebhookController.LARGEST) + "{\"update_id\":2}"))
                .isEqualTo(413);
        assertThat(postedOrBroken(" ".repeat(10 * 1024 * 1024))).isIn(413, -1);
        assertThat(script.heard()).hasSize(before);
    }

    @Test
    void theSameUpdateBroughtAgainHasNoEffect() throws Exception {
        telegram.user(88, "vi").says("một");
        telegram.user(88, "vi").awaits("Đã nghe: một");
        for (int i = 0; i < 10; i++) {
            assertThat(posted(SECRET, "application/json; charset=utf-8", UPDATE.formatted(3, "hai")))
                    .isEqualTo(200);
        }
        assertThat(posted(SECRET, "application/json", UPDATE.formatted(4, "ba")))
                .isEqualTo(200);

        telegram.user(88, "vi").awaits("Đã nghe: ba");
        assertThat(telegram.user(88, "vi").reads()).containsExactly("Đã nghe: một", "Đã nghe: hai", "Đã nghe: ba");
    }

    @Test
    void theHealthIsFineMeanwhile() {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(http.send(
                                        HttpRequest.newBuilder(
                                                        URI.create("http://127.0.0.1:" + PORT + "/actuator/health"))
                                                .build(),
                                        BodyHandlers.ofString())
                                .body())
                        .contains("\"telegram\":{\"status\":\"UP\"}"));
    }

    private int posted(String secret, String type, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + "/telegram/webhook"))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (secret != null) {
            request.header("X-Telegram-Bot-Api-Secret-Token", secret);
        }
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    /** The server may close the connection while somebody still writes into it. */
    private int postedOrBroken(String body) throws InterruptedException {
        try {
            return posted(SECRET, "application/json", body);
        } catch (IOException e) {
            return -1;
        }
    }
}
