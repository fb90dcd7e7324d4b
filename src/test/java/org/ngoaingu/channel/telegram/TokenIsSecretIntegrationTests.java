package org.ngoaingu.channel.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.ngoaingu.botapi.BotApiServer;
import org.ngoaingu.botapi.Faults.Fault;
import org.ngoaingu.channel.Parcel;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.platform.BesideOthers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Telegram is away when the program starts; then everything fails that can. Nobody is told the token. */
@ResourceLock(BesideOthers.JVM)
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "logging.level.okhttp3.OkHttpClient=trace",
            "logging.level.org.telegram=trace",
            "logging.level.org.ngoaingu=trace"
        })
@Import(Script.Setup.class)
class TokenIsSecretIntegrationTests {

    private static final BotApiServer telegram = BotApiServer.started();
    private static final String SECRET = BotApiServer.TOKEN.substring(BotApiServer.TOKEN.indexOf(':') + 1);

    @Autowired
    TelegramDriver driver;

    @Autowired
    TelegramSettings settings;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        telegram.stop();
        telegram.settings().forEach((name, value) -> properties.add(name, () -> value));
    }

    @AfterAll
    static void end() {
        telegram.close();
    }

    @Test
    void itIsInNoLogNoPageAndNoMessageHoweverMuchFails(CapturedOutput output) throws Exception {
        var shown = new StringBuilder();
        await().untilAsserted(() -> assertThat(page("/actuator/health")).contains("DEGRADED"));
        shown.append(page("/actuator/health")).append(page("/")).append(page("/telegram/webhook"));
        telegram.start();
        var person = telegram.user(5_001, "vi");
        person.says("một");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(person.reads()).hasSize(1));

        for (var fault : List.of(
                new Fault.Dropped(false),
                new Fault.Dropped(true),
                new Fault.Page(502, false),
                new Fault.Page(302, false),
                new Fault.Page(200, true),
                new Fault.Refused(401, "Unauthorized"),
                new Fault.Refused(400, "Bad Request: something"),
                new Fault.TooMany(1))) {
            telegram.faults().next("sendMessage", fault);
            shown.append(driver.send(new Parcel("5001", Locale.of("vi"), Reply.of("a"), List.of(), null)));
            telegram.faults().next("getFile", fault);
        }
        telegram.faults().next("getUpdates", new Fault.Dropped(false));
        telegram.faults().next("getUpdates", new Fault.Page(502, false));
        telegram.faults().next("getUpdates", new Fault.Refused(401, "Unauthorized"));
        person.sendsFile("a.csv", "a".getBytes(UTF_8));
        person.says("hai");
        await().atMost(Duration.ofMinutes(1)).until(() -> telegram.faults().areOver("getUpdates"));
        telegram.stop();
        shown.append(driver.send(new Parcel("5001", Locale.of("vi"), Reply.of("a"), List.of(), null)));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(page("/actuator/health")).contains("DEGRADED"));
        shown.append(page("/actuator/health")).append(settings.token());

        assertThat(shown.toString()).contains("MaybeSent").doesNotContain(SECRET);
        assertThat(output.getAll()).contains("UNREACHABLE").doesNotContain(SECRET);
    }

    private String page(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
