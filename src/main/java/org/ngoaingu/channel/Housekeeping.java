package org.ngoaingu.channel;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes what is kept no longer. */
@Component
@ConditionalOnProperty(name = "assistant.mode", havingValue = "server", matchIfMissing = true)
class Housekeeping {

    /** How long messages stay in the history. */
    static final Duration HISTORY = Duration.ofDays(400);

    /** How long messages that could not be answered stay. */
    static final Duration DEAD = Duration.ofDays(90);

    /** How long a chat stays that nobody is linked to and nothing is said in. */
    static final Duration UNLINKED = Duration.ofDays(30);

    private final ChatHistory history;
    private final DeadLetters deadLetters;
    private final ChatFiles files;
    private final Keys keys;
    private final UnlinkedChats unlinked;
    private final Clock clock;

    Housekeeping(
            ChatHistory history,
            DeadLetters deadLetters,
            ChatFiles files,
            Keys keys,
            UnlinkedChats unlinked,
            Clock clock) {
        this.history = history;
        this.deadLetters = deadLetters;
        this.files = files;
        this.keys = keys;
        this.unlinked = unlinked;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
    void tidy() {
        var now = clock.instant();
        files.dropOld();
        keys.dropOld();
        history.dropBefore(now.minus(HISTORY));
        deadLetters.dropBefore(now.minus(DEAD));
        unlinked.dropQuietSince(now.minus(UNLINKED));
    }
}
