package org.ngoaingu.audit;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Seals every 10 s in a server; commands leave that to it. Tests turn it off by {@code assistant.audit.sealing}. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "assistant.mode", havingValue = "server", matchIfMissing = true)
@ConditionalOnProperty(name = "assistant.audit.sealing", matchIfMissing = true)
class SealingSchedule {

    private final Sealing sealing;

    SealingSchedule(Sealing sealing) {
        this.sealing = sealing;
    }

    @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
    void sealAll() {
        while (sealing.seal() > 0) {
            // the next ones
        }
    }
}
