package org.ngoaingu.channel.telegram;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.telegram.TelegramSettings.Updates;
import org.ngoaingu.platform.AssistantSettings;
import org.ngoaingu.platform.RunMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps receiving going while the server runs. Whatever fails is tried again, after a second at first and half a minute
 * at last, so that it works within a minute after Telegram does.
 */
@WithTelegram
class TelegramLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TelegramLoop.class);
    private static final int LONGEST_WAIT = 30;

    private final AssistantSettings assistant;
    private final TelegramDriver driver;
    private final Introduction introduction;
    private final Reception reception;
    private final TelegramStatus status;
    private final boolean webhook;
    private volatile @Nullable Thread thread;
    private boolean introduced;
    private int failures;

    TelegramLoop(
            AssistantSettings assistant,
            TelegramSettings settings,
            TelegramDriver driver,
            Introduction introduction,
            Polling polling,
            WebhookUpkeep webhook,
            TelegramStatus status) {
        this.assistant = assistant;
        this.driver = driver;
        this.introduction = introduction;
        this.webhook = settings.updates() == Updates.WEBHOOK;
        this.reception = this.webhook ? webhook : polling;
        this.status = status;
    }

    @Override
    public void start() {
        if (assistant.mode() != RunMode.SERVER) {
            return;
        }
        if (!driver.isOn()) {
            log.warn("This database is a trial: Telegram stays off");
            return;
        }
        var loop = Thread.ofVirtual().name("telegram").unstarted(this::run);
        thread = loop; // before it starts: it runs as long as this is there
        loop.start();
    }

    private void run() {
        while (isRunning()) {
            try {
                round();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void round() throws InterruptedException {
        try {
            if (!introduced) {
                introduction.make();
                introduced = true;
            }
            reception.round(failures > 0);
            failures = 0;
            if (!webhook) {
                status.fine();
            }
        } catch (CallFailed e) {
            if (isRunning()) {
                status.trouble(e);
                rest(e.isTooMany() ? e.retryAfter() : Duration.ZERO);
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            if (isRunning()) {
                log.warn("Receiving from Telegram waits: {}", e.toString());
                rest(Duration.ZERO);
            }
        }
    }

    private void rest(Duration atLeast) throws InterruptedException {
        var wait = Duration.ofSeconds(Math.min(LONGEST_WAIT, 1L << Math.min(failures++, 10)));
        Thread.sleep(wait.compareTo(atLeast) > 0 ? wait : atLeast);
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            reception.stop();
            running.interrupt();
            try {
                running.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
