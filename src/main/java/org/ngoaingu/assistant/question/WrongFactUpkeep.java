package org.ngoaingu.assistant.question;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Drops reports that are as old as the chats they came from. */
@Component
@ConditionalOnProperty(name = "assistant.mode", havingValue = "server", matchIfMissing = true)
class WrongFactUpkeep {

    private final WrongFacts reports;

    WrongFactUpkeep(WrongFacts reports) {
        this.reports = reports;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 150_000)
    void tidy() {
        reports.dropOld();
    }
}
