package org.ngoaingu.channel.telegram;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.ngoaingu.botapi.BotApiServer;
import org.ngoaingu.botapi.TelegramUser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The program beside a Telegram of its own, which it polls; the tests that extend this share both. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Script.Setup.class)
abstract class TelegramTest {

    static final BotApiServer telegram = BotApiServer.started();

    private static final AtomicLong IDS = new AtomicLong(9_000_000);

    @Autowired
    Script script;

    @Autowired
    private JdbcClient database;

    final TelegramUser person = telegram.user(IDS.incrementAndGet(), "vi");

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        properties.add("TELEGRAM_BOT_TOKEN", () -> BotApiServer.TOKEN);
        properties.add("TELEGRAM_API_URL", telegram::url);
    }

    /** Somebody else, never heard of. */
    static TelegramUser stranger(String language) {
        return telegram.user(IDS.incrementAndGet(), language);
    }

    /** Nothing of a test is left for the next one. */
    @AfterEach
    void mend() {
        telegram.faults().clear();
        telegram.token(BotApiServer.TOKEN);
        await().atMost(Duration.ofMinutes(1)).until(() -> telegram.waiting() == 0 && inbox() == 0);
        script.forget();
    }

    private int inbox() {
        return database.sql("select count(*) from inbox").query(Integer.class).single();
    }
}
