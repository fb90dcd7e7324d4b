package org.ngoaingu.platform.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every second whether PostgreSQL is there, and starts it again, on the port that the pool knows, when it died
 * under a running server. What fails is tried again after a pause that doubles up to a minute.
 */
final class Watch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Watch.class);
    private static final Duration USUAL = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Cluster cluster;
    private final Revival revival;
    private final HomeLock lock;
    private final int port;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    Watch(Cluster cluster, Revival revival, HomeLock lock, int port) {
        this.cluster = cluster;
        this.revival = revival;
        this.lock = lock;
        this.port = port;
        this.thread = Thread.ofPlatform().daemon().name("postgres-watch").start(this::watch);
    }

    private void watch() {
        try {
            var pause = USUAL;
            while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = runs() ? USUAL : shorter(pause.multipliedBy(2), LONGEST);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether PostgreSQL runs, if need be after it was started. */
    private boolean runs() {
        try {
            return isThere() || revived();
        } catch (IOException | RuntimeException e) {
            log.warn("PostgreSQL does not start: {}", e.toString());
            return false;
        }
    }

    private boolean isThere() throws IOException {
        return Postmaster.in(cluster.data())
                .filter(Postmaster::alive)
                .filter(postmaster -> postmaster.worksOn(cluster.data()))
                .isPresent();
    }

    private boolean revived() throws IOException {
        log.warn("PostgreSQL is gone: starting it again");
        var now = lock.inTurn(revival::port);
        if (now != port) {
            log.error("PostgreSQL answers on port {} instead of {}: start the server anew", now, port);
        }
        return now == port;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Ends it, after a start that is under way. No interrupt: that would close the file of the lock. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
