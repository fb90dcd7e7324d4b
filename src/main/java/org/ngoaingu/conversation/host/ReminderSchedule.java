package org.ngoaingu.conversation.host;

import java.time.Clock;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.Outbox;
import org.ngoaingu.platform.QuietHours;
import org.ngoaingu.platform.Texts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Looks every minute for flows that nobody answers, on every node of a server. */
@Component
@ConditionalOnProperty(name = "assistant.mode", havingValue = "server", matchIfMissing = true)
class ReminderSchedule {

    private final Reminders reminders;

    ReminderSchedule(
            Editions editions,
            Chats chats,
            Outbox outbox,
            Texts texts,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            QuietHours quiet,
            Clock clock) {
        this.reminders = new Reminders(editions, chats, outbox, texts, jdbc, transactions, quiet, clock);
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 30_000)
    void look() {
        reminders.look();
    }
}
