package org.ngoaingu.botapi;

import java.util.concurrent.atomic.AtomicInteger;

/** The time after a 429 in which no message may come; counts those that come all the same. */
final class Peace {

    static final int WANTED = 429;

    private static final String[] MESSAGES = {"sendmessage", "sendphoto", "senddocument", "editmessagetext"};

    /** What was on its way when the refusal went out disturbs nobody. */
    private static final long UNDER_WAY = 100_000_000;

    private final AtomicInteger disturbances = new AtomicInteger();
    private long from;
    private long until;

    /** The refusal goes out now. */
    synchronized void wanted(int seconds) {
        var now = System.nanoTime();
        if (now >= until) {
            from = now + UNDER_WAY;
        }
        until = Math.max(until, now + seconds * 1_000_000_000L);
    }

    synchronized void comes(String method) {
        var now = System.nanoTime();
        if (now > from && now < until && Json.isOneOf(method, MESSAGES)) {
            disturbances.incrementAndGet();
        }
    }

    int disturbances() {
        return disturbances.get();
    }
}
