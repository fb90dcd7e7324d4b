package org.ngoaingu.channel.telegram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.ServerSocket;
import org.ngoaingu.botapi.BotApiServer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** On a {@link TelegramTest}: a Telegram of its own brings its updates, where else they are polled. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextConfiguration(initializers = OverWebhook.Settings.class, inheritInitializers = false)
@interface OverWebhook {

    String SECRET = "S3cret_of-the-webhook";
    int PORT = Settings.freePort();
    BotApiServer TELEGRAM = BotApiServer.started();

    class Settings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TelegramTest.reaching(TELEGRAM)
                    .and("TELEGRAM_UPDATES=webhook", "TELEGRAM_WEBHOOK_SECRET=" + SECRET, "server.port=" + PORT)
                    .applyTo(context);
        }

        private static int freePort() {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
