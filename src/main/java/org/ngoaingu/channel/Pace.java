package org.ngoaingu.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How fast one chat may speak: a bucket of messages that refills evenly. Forgets the chats that were silent longest. */
class Pace {

    static final int MESSAGES = 30;
    static final Duration PERIOD = Duration.ofMinutes(1);
    static final int CHATS = 10_000;

    private final Clock clock;
    private final Map<ChatId, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ChatId, Bucket> eldest) {
            return size() > CHATS;
        }
    };

    private record Bucket(double messages, Instant at) {}

    Pace(Clock clock) {
        this.clock = clock;
    }

    /** Takes one message out of the chat's bucket; false when it is empty. */
    synchronized boolean allows(ChatId chat) {
        var now = clock.instant();
        var left = refilled(buckets.getOrDefault(chat, new Bucket(MESSAGES, now)), now);
        var allowed = left >= 1;
        buckets.put(chat, new Bucket(allowed ? left - 1 : left, now));
        return allowed;
    }

    private static double refilled(Bucket bucket, Instant now) {
        var passed = Math.max(0, Duration.between(bucket.at, now).toMillis());
        return Math.min(MESSAGES, bucket.messages + (double) passed * MESSAGES / PERIOD.toMillis());
    }
}
