package org.ngoaingu.assistant.handover;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Drops questions that are as old as the chats they came from. */
@Component
@ConditionalOnProperty(name = "assistant.mode", havingValue = "server", matchIfMissing = true)
class HandoverUpkeep {

    private final HandoverRows questions;

    HandoverUpkeep(HandoverRows questions) {
        this.questions = questions;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 120_000)
    void tidy() {
        questions.dropOld();
    }
}
