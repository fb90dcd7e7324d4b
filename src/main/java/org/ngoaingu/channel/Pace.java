package org.ngoaingu.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How fast one chat may speak: a bucket of messages that refills evenly. Forgets the chats that were silent longest. */
class Pace {

    static final int MESSAGES = 30;
    static final Duration PERIOD = Duration.ofMinutes(1);
    static final int CHATS = 10_000;

    private final Map<ChatId, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ChatId, Bucket> eldest) {
            return size() > CHATS;
        }
    };

    private record Bucket(double messages, Instant at) {}

    /** Whether the bucket holds a message at the instant. */
    synchronized boolean mayCome(ChatId chat, Instant at) {
        return refilled(chat, at) >= 1;
    }

    /**
     * Takes one message out of the chat's bucket; false when it is empty.
     *
     * @param at when it was said: what waited elsewhere while this program stood still did not come fast
     */
    synchronized boolean comes(ChatId chat, Instant at) {
        var left = refilled(chat, at);
        var last = buckets.get(chat);
        buckets.put(chat, new Bucket(left >= 1 ? left - 1 : left, last != null && last.at.isAfter(at) ? last.at : at));
        return left >= 1;
    }

    private double refilled(ChatId chat, Instant at) {
        var bucket = buckets.get(chat);
        if (bucket == null) {
            return MESSAGES;
        }
        var passed = Math.max(0, Duration.between(bucket.at, at).toMillis());
        return Math.min(MESSAGES, bucket.messages + (double) passed * MESSAGES / PERIOD.toMillis());
    }
}
