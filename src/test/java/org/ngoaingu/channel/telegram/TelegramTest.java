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
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * The program beside a Telegram of its own, which it polls, or which brings its updates where the test is
 * {@link OverWebhook}; the tests of one way share both.
 */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@Import(Script.Setup.class)
@ContextConfiguration(initializers = TelegramTest.Polled.class)
abstract class TelegramTest {

    private static final BotApiServer POLLED = BotApiServer.started();
    private static final AtomicLong IDS = new AtomicLong(9_000_000);

    @Autowired
    Script script;

    @Autowired
    private JdbcClient database;

    final BotApiServer telegram = getClass().isAnnotationPresent(OverWebhook.class) ? OverWebhook.TELEGRAM : POLLED;

    final TelegramUser person = stranger("vi");

    static class Polled implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            reaching(POLLED).applyTo(context);
        }
    }

    static TestPropertyValues reaching(BotApiServer telegram) {
        return TestPropertyValues.of(telegram.settings());
    }

    /** Somebody else, never heard of. */
    final TelegramUser stranger(String language) {
        return telegram.user(IDS.incrementAndGet(), language);
    }

    /** Nothing of a test is left for the next one. */
    @AfterEach
    void mend() {
        telegram.faults().clear();
        telegram.token(BotApiServer.TOKEN);
        awaitAllIsHeard();
        script.forget();
    }

    void awaitAllIsHeard() {
        await().atMost(Duration.ofMinutes(1)).until(() -> telegram.waiting() == 0 && inbox() == 0);
    }

    private int inbox() {
        return database.sql("select count(*) from inbox").query(Integer.class).single();
    }
}
