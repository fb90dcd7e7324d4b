package org.ngoaingu.channel.webchat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How many chats without an owner one network address may open. A whole office may share an address; the address that
 * was silent longest is forgotten first.
 */
@Component
class Openings {

    static final int CHATS = 300;
    static final Duration PERIOD = Duration.ofHours(1);
    static final int ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > ADDRESSES;
        }
    };

    private record Count(Instant since, int chats) {}

    Openings(Clock clock) {
        this.clock = clock;
    }

    /** Counts one more chat; false when the address has opened as many as it may. */
    synchronized boolean mayOpen(String network) {
        var now = clock.instant();
        var count = counts.get(network);
        if (count == null || !now.isBefore(count.since.plus(PERIOD))) {
            counts.put(network, new Count(now, 1));
            return true;
        }
        counts.put(network, new Count(count.since, Math.min(CHATS + 1, count.chats + 1)));
        return count.chats < CHATS;
    }
}
