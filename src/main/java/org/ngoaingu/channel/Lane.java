package org.ngoaingu.channel;

import java.time.Duration;

/** How urgent a message is; the first goes before the others. */
public enum Lane {
    /** Answers what the person said. */
    REPLY(Duration.ofHours(24)),
    /** Concerns the person and was not asked for. */
    NOTICE(Duration.ofDays(7)),
    /** One of many; its author sets the end. */
    BULK(Duration.ofDays(7));

    private final Duration expiry;

    Lane(Duration expiry) {
        this.expiry = expiry;
    }

    Duration expiry() {
        return expiry;
    }
}
