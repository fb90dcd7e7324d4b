package org.ngoaingu.botapi;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/** Refuses what comes too fast: 30 in any sliding second in all, one a second to a chat with short bursts. */
final class Pace {

    private static final int IN_ALL = 30;
    private static final long SECOND = 1_000_000_000L;

    private final ArrayDeque<Long> recent = new ArrayDeque<>();
    private final Map<Long, Long> freeAt = new HashMap<>();
    private volatile int burst = 20;

    /** From now on a chat takes one a second and no bursts. */
    void strict() {
        burst = 0;
    }

    synchronized void comes(long chat) {
        var now = System.nanoTime();
        while (!recent.isEmpty() && now - recent.peek() >= SECOND) {
            recent.remove();
        }
        var free = Math.max(freeAt.getOrDefault(chat, now - burst * SECOND), now - burst * SECOND);
        if (recent.size() >= IN_ALL || free > now) {
            throw Refusal.tooMany(1);
        }
        recent.add(now);
        freeAt.put(chat, free + SECOND);
    }
}
