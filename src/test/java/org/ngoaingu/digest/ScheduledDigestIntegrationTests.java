package org.ngoaingu.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.assistant.InventedOffice;
import org.ngoaingu.botapi.BotApiServer;
import org.ngoaingu.botapi.TelegramUser;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.progress.Snapshots;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The digest of a Monday on its way from the round through the dispatcher to Telegram. */
@SpringBootTest(
        properties = {
            "assistant.audit.sealing=false",
            "db-scheduler.enabled=false",
            "assistant.digest-schedule=0 0 8 * * MON"
        })
@Import(ScheduledDigestIntegrationTests.OnMonday.class)
class ScheduledDigestIntegrationTests {

    private static final BotApiServer TELEGRAM = BotApiServer.started();
    private static final int CAPTION = 1_024;

    @Autowired
    private InventedOffice office;

    @Autowired
    private DigestRound round;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private Chats chats;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transaction;

    /** A clock that goes, from 8:05 of the Monday that comes. */
    @TestConfiguration(proxyBeanMethods = false)
    static class OnMonday {

        @Bean
        @Primary
        Clock monday() {
            var here = Clock.system(MovedClock.SAIGON);
            var now = ZonedDateTime.now(here);
            var then = now.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).with(LocalTime.of(8, 5));
            return Clock.offset(here, Duration.between(now, then));
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        TELEGRAM.settings().forEach((name, value) -> properties.add(name, () -> value));
    }

    @AfterAll
    static void close() {
        TELEGRAM.close();
    }

    @BeforeEach
    void open(@TempDir Path temp) throws IOException {
        office.open(temp);
        snapshots.takeOfThisWeek();
    }

    @Test
    void itComesAsAPhotoWithCaptionAndButtons() throws IOException {
        var head = TELEGRAM.user(9_800_001, "vi");
        var chat = link(head, "TM0011");

        assertThat(round.write()).isEqualTo(1);

        awaitOutcome(chat, "SENT");
        var seen = head.awaits("Bản tin tuần: Phòng Nội vụ");
        assertThat(seen.isPhoto()).isTrue();
        assertThat(ImageIO.read(new ByteArrayInputStream(seen.file().content())))
                .isNotNull();
        assertThat(seen.text().length()).isLessThanOrEqualTo(CAPTION);
        assertThat(seen.labels()).contains("Xem hôm nay", "Lịch gửi").hasSizeLessThanOrEqualTo(Next.MOST + 3);
        assertThat(round.write()).as("once a week").isZero();
    }

    @Test
    void whoLosesThePostBetweenWritingAndSendingGetsNothing() {
        var head = TELEGRAM.user(9_800_002, "vi");
        var chat = link(head, "TM0030");

        transaction.executeWithoutResult(status -> {
            assertThat(round.write()).isEqualTo(1);
            var ended = sql.sql("update unit_version set head_code = null where head_code = 'TM0030'")
                    .update();
            assertThat(ended).isEqualTo(1);
        });

        awaitOutcome(chat, "WITHDRAWN no right over the unit");
        assertThat(head.sees()).isEmpty();
        assertThat(round.write())
                .as("nor anything later on %s", LocalDate.now(clock))
                .isZero();
    }

    private ChatId link(TelegramUser user, String code) {
        user.opens();
        var chat = chats.open("telegram", office.person(code), Locale.of("vi"), null);
        sql.sql("update chat set address = :address where id = :chat")
                .param("address", Long.toString(user.id()))
                .param("chat", chat.value())
                .update();
        return chat;
    }

    private void awaitOutcome(ChatId chat, String wanted) {
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(outcome(chat)).startsWith(wanted));
    }

    private String outcome(ChatId chat) {
        return sql.sql("select outcome || coalesce(' ' || failure, '') from chat_message where chat_id = :chat")
                .param("chat", chat.value())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
