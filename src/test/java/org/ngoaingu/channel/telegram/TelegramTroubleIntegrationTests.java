package org.ngoaingu.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.ngoaingu.botapi.BotApiServer;
import org.ngoaingu.botapi.Called;
import org.ngoaingu.botapi.Faults.Fault;
import org.ngoaingu.botapi.TelegramUser;
import org.ngoaingu.channel.DeadLetters;
import org.ngoaingu.channel.Delivery;
import org.ngoaingu.channel.Parcel;
import org.ngoaingu.channel.Reply;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TelegramTroubleIntegrationTests extends TelegramTest {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @Autowired
    TelegramDriver driver;

    @Autowired
    DeadLetters deadLetters;

    @LocalServerPort
    int port;

    @Test
    void whatBecameOfAMessageIsToldByWhereItBroke() {
        person.says("một");
        person.awaits("Đã nghe: một");

        assertThat(sentDespite(new Fault.Dropped(false))).isInstanceOf(Delivery.MaybeSent.class);
        assertThat(sentDespite(new Fault.Dropped(true))).isInstanceOf(Delivery.MaybeSent.class);
        assertThat(sentDespite(new Fault.Page(502, false))).isEqualTo(new Delivery.MaybeSent("HTTP 502"));
        assertThat(sentDespite(new Fault.Page(200, true))).isInstanceOf(Delivery.MaybeSent.class);
        assertThat(sentDespite(new Fault.Refused(500, "Internal Server Error"))).isInstanceOf(Delivery.MaybeSent.class);
        assertThat(sentDespite(new Fault.Refused(403, "Forbidden: bot was blocked by the user")))
                .isEqualTo(new Delivery.Unreachable("403 Forbidden: bot was blocked by the user"));
        assertThat(sentDespite(new Fault.Refused(400, "Bad Request: chat not found")))
                .isInstanceOf(Delivery.Unreachable.class);
        assertThat(sentDespite(new Fault.Refused(400, "Bad Request: a new kind")))
                .isEqualTo(new Delivery.Failed("400 Bad Request: a new kind"));
        assertThat(sentDespite(new Fault.Refused(401, "Unauthorized"))).isInstanceOf(Delivery.NotSent.class);
        assertThat(sentDespite(new Fault.None())).isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void whatNobodyListensToIsCertainlyNotSent() {
        telegram.stop();
        try {
            // a connection that is open still may break while it is used
            await().untilAsserted(
                            () -> assertThat(sentDespite(new Fault.None())).isInstanceOf(Delivery.NotSent.class));
        } finally {
            telegram.start();
        }
    }

    @Test
    void aGroupThatHasBecomeAnotherIsFollowed() {
        telegram.move(-77, -100_77);

        assertThat(driver.send(parcel("-77"))).isEqualTo(new Delivery.Moved("-10077"));
        assertThat(driver.send(parcel("-10077"))).isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void whatTelegramCannotParseGoesOnceMoreAsPlainText() {
        person.says("một");
        person.awaits("Đã nghe: một");

        assertThat(sentDespite(new Fault.Refused(400, "Bad Request: can't parse entities: byte offset 3")))
                .isInstanceOf(Delivery.Sent.class);
        assertThat(person.reads()).endsWith("a < b");
        assertThat(telegram.calls("sendMessage").getLast().texts()).doesNotContainKey("parse_mode");
    }

    @Test
    void whileTelegramWantsPeaceNothingIsEvenTried() {
        person.says("một");
        person.awaits("Đã nghe: một");

        assertThat(sentDespite(new Fault.TooMany(2))).isEqualTo(new Delivery.Paused(Duration.ofSeconds(2)));
        var tried = telegram.calls("sendMessage").size();
        assertThat(sentDespite(new Fault.None()))
                .isInstanceOfSatisfying(
                        Delivery.Paused.class,
                        paused -> assertThat(paused.time()).isLessThanOrEqualTo(Duration.ofSeconds(2)));
        assertThat(telegram.calls("sendMessage")).hasSize(tried);
        await().untilAsserted(() -> assertThat(sentDespite(new Fault.None())).isInstanceOf(Delivery.Sent.class));
    }

    @Test
    void waitsAsLongAsTelegramAsks() {
        telegram.faults().next("sendMessage", new Fault.TooMany(2));
        person.says("một");

        person.awaits("Đã nghe: một");
        // it is seen a little before the log of calls has it
        await().untilAsserted(() -> assertThat(repliesTo(person)).hasSize(2));
        var mine = repliesTo(person);
        assertThat(telegram.disturbances()).isZero();
        assertThat(Duration.between(mine.getFirst().at(), mine.getLast().at())).isGreaterThan(Duration.ofMillis(1_900));
    }

    @Test
    void aReplyThatAProxySwallowedGoesAgain() {
        telegram.faults().next("sendMessage", new Fault.Page(502, false));
        person.says("một");

        person.awaits("Đã nghe: một");
        assertThat(person.sees()).hasSize(1);
    }

    @Test
    void whatCannotBeReadHoldsNothingUpAndIsLaidAside() {
        var before = deadLetters.unanswered().size();
        telegram.rawUpdate("{\"update_id\":ID,\"message\":\"none\"}");
        telegram.rawUpdate("{\"update_id\":ID,\"message\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}");
        telegram.rawUpdate("{\"update_id\":ID,\"edited_message\":{\"text\":\"sửa\"}}");
        telegram.rawUpdate("\"no update\"");
        person.says("sau");

        person.awaits("Đã nghe: sau");
        await().untilAsserted(() -> assertThat(deadLetters.unanswered()).hasSize(before + 2));
        await().untilAsserted(() -> assertThat(telegram.waiting()).isZero());
    }

    @Test
    void whenTelegramIsAwayTheRestWorksTheHealthSaysWhyAndItHeals() throws Exception {
        telegram.stop();
        await().atMost(A_MINUTE).untilAsserted(() -> assertDegraded("Không kết nối được với Telegram"));
        assertThat(fetched("/").statusCode()).isEqualTo(200);

        telegram.start();
        person.says("đã về");
        person.awaits("Đã nghe: đã về");
        await().atMost(A_MINUTE).untilAsserted(this::assertUp);
    }

    @Test
    void aTokenThatIsRefusedIsSaidAndAGoodOneHeals() {
        telegram.token("5550001:AnotherTokenThatIsAsLongAsTheRealOne");
        await().atMost(A_MINUTE).untilAsserted(() -> assertDegraded("Telegram từ chối mã của bot"));

        telegram.token(BotApiServer.TOKEN);
        await().atMost(A_MINUTE).untilAsserted(this::assertUp);
    }

    @Test
    void anotherPollerIsSaid() {
        telegram.faults()
                .always("getUpdates", new Fault.Refused(409, "Conflict: terminated by other getUpdates request"));
        person.says("một"); // ends the poll that is under way
        await().atMost(A_MINUTE).untilAsserted(() -> assertDegraded("chương trình khác đang nhận tin"));

        telegram.faults().clear();
        await().atMost(A_MINUTE).untilAsserted(this::assertUp);
    }

    @Test
    void aWebhookThatSomebodySetIsTakenAway() {
        telegram.setWebhook("http://127.0.0.1:1/elsewhere");
        person.says("một"); // ends the poll that is under way

        person.awaits("Đã nghe: một");
        await().untilAsserted(() -> assertThat(telegram.hasWebhook()).isFalse());
    }

    @Test
    void thereIsNoWebhookHere() throws Exception {
        var posted = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/telegram/webhook"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                .build(),
                        BodyHandlers.discarding());
        assertThat(posted.statusCode()).isEqualTo(404);
    }

    private Delivery sentDespite(Fault fault) {
        telegram.faults().next("sendMessage", fault);
        return driver.send(parcel(Long.toString(person.id())));
    }

    private static Parcel parcel(String address) {
        return new Parcel(address, Locale.of("vi"), Reply.of("a < b"), List.of(), null);
    }

    private void assertDegraded(String reason) throws IOException, InterruptedException {
        var health = health();
        assertThat(health.path("status").asString()).isEqualTo("UP");
        assertThat(health.at("/components/telegram/status").asString()).isEqualTo("DEGRADED");
        assertThat(health.at("/components/telegram/details/reason").asString())
                .contains(reason)
                .doesNotContain(BotApiServer.TOKEN.substring(8));
    }

    private void assertUp() throws IOException, InterruptedException {
        assertThat(health().at("/components/telegram/status").asString()).isEqualTo("UP");
    }

    private JsonNode health() throws IOException, InterruptedException {
        var answer = fetched("/actuator/health");
        assertThat(answer.statusCode()).isEqualTo(200);
        return new JsonMapper().readTree(answer.body());
    }

    private java.net.http.HttpResponse<String> fetched(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        BodyHandlers.ofString());
    }

    private List<Called> repliesTo(TelegramUser reader) {
        return telegram.calls("sendMessage").stream()
                .filter(call -> call.texts().get("chat_id").equals(Long.toString(reader.id())))
                .toList();
    }
}
