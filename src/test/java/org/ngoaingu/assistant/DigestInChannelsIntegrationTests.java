package org.ngoaingu.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.botapi.BotApiServer;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.WebChats;
import org.ngoaingu.digest.Digests;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.progress.Snapshots;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A digest the whole way: over Telegram as a photo with caption and buttons, and on the page of the web chat. */
@BesideOthers
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "assistant.audit.sealing=false")
class DigestInChannelsIntegrationTests {

    private static final BotApiServer TELEGRAM = BotApiServer.started();
    private static final Pattern PICTURE = Pattern.compile("<img src=\"(/chat/files/[^\"]+)\" alt=\"([^\"]+)\"");
    private static final int CAPTION = 1_024;

    @Autowired
    private InventedOffice office;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private Digests digests;

    @Autowired
    private Units units;

    @Autowired
    private Chats chats;

    @Autowired
    private WebChats webChats;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private java.time.Clock clock;

    @LocalServerPort
    private int port;

    @TempDir
    private Path temp;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        TELEGRAM.settings().forEach((name, value) -> properties.add(name, () -> value));
    }

    @AfterAll
    static void close() {
        TELEGRAM.close();
    }

    @Test
    void onTelegramItIsAPhotoWithCaptionAndButtons() throws IOException {
        office.open(temp);
        snapshots.takeOfThisWeek();
        var head = TELEGRAM.user(9_700_001, "vi");
        head.says("xin chào");
        await().until(() -> chats.at("telegram", Long.toString(head.id())).isPresent());
        link(chats.at("telegram", Long.toString(head.id())).orElseThrow().id());

        head.says("/bantin");

        var seen = head.awaits("Bản tin tuần: Phòng Nội vụ");
        assertThat(seen.isPhoto()).isTrue();
        assertThat(ImageIO.read(new ByteArrayInputStream(seen.file().content())))
                .isNotNull();
        assertThat(seen.text().length()).isLessThanOrEqualTo(CAPTION);
        assertThat(seen.labels())
                .contains("Xem hôm nay", "Lịch gửi")
                .anyMatch(label -> label.startsWith("Chi tiết ngày"));
        head.taps("Xem hôm nay");
        head.awaits(message -> !message.isPhoto() && message.text().contains("Phòng Nội vụ"));
    }

    @Test
    void onThePageItIsAPictureWithItsWordsAndButtons() throws Exception {
        office.open(temp);
        snapshots.takeOfThisWeek();
        var chat = chats.open(WebChats.CHANNEL, null, Locale.of("vi"), null);
        var response = new MockHttpServletResponse();
        webChats.enter(chat, new MockHttpServletRequest(), response);
        link(chat);
        var today = java.time.LocalDate.now(clock);
        var unit = units.byCode("TM-P02", today).orElseThrow().id();
        transaction.executeWithoutResult(
                status -> digests.send(chat, new Actor.Person(office.person("TM0011")), unit, today));

        var cookie = Objects.requireNonNull(response.getCookie("chat"));
        var sent = "%s=%s".formatted(cookie.getName(), cookie.getValue());
        await().atMost(Duration.ofSeconds(20)).until(() -> get("/chat", sent).contains("Bản tin tuần"));
        var page = get("/chat", sent);
        assertThat(page).contains("Xem hôm nay", "Lịch gửi");
        var picture = PICTURE.matcher(page);
        assertThat(picture.find()).isTrue();
        assertThat(picture.group(2)).contains("Phòng Nội vụ");
        assertThat(get(picture.group(1), sent)).startsWith("\uFFFDPNG");
    }

    private String get(String path, String cookie) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Cookie", cookie)
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    private void link(ChatId chat) {
        transaction.executeWithoutResult(status -> chats.give(chat, new Actor.Person(office.person("TM0011"))));
    }
}
