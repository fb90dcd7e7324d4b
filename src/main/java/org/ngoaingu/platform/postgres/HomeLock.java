package org.ngoaingu.platform.postgres;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.RunMode;
import org.ngoaingu.platform.StartRefused;

/**
 * Who may do what in a home, as locks on three bytes of one file; the system drops them when a process dies.
 * One process at a time starts or stops PostgreSQL; one server works at a time; every process that uses PostgreSQL
 * shares the last byte, so that the last one out is known.
 */
final class HomeLock implements AutoCloseable {

    private static final long TURN = 0;
    private static final long SERVER = 1;
    private static final long USERS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    // A process loses its locks as soon as it closes any channel to the file, so it may open only one
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path home;
    private final FileChannel file;
    private @Nullable FileLock turn;
    private @Nullable FileLock use;

    private HomeLock(Path home, FileChannel file) {
        this.home = home;
        this.file = file;
    }

    /** Waits for the turn to start PostgreSQL. Refused when a server already works here and this is another. */
    static HomeLock enter(Path home, RunMode mode) throws IOException {
        if (!OPEN.add(home)) {
            throw inUse(home);
        }
        HomeLock lock;
        try {
            lock = new HomeLock(home, FileChannel.open(home.resolve("lock"), CREATE, READ, WRITE));
        } catch (IOException e) {
            OPEN.remove(home);
            throw e;
        }
        try {
            lock.takeTurn();
            if (mode == RunMode.SERVER && lock.file.tryLock(SERVER, 1, false) == null) {
                throw inUse(home);
            }
            return lock;
        } catch (RuntimeException | IOException e) {
            lock.close();
            throw e;
        }
    }

    /** PostgreSQL runs and this process uses it: lets others have their turn. */
    void use() throws IOException {
        use = file.lock(USERS, 1, true);
        endTurn();
    }

    /** What only one process at a time may do to PostgreSQL. */
    interface Deed<T> {

        T done() throws IOException;
    }

    /** Waits for the turn, and lets others have theirs after it. */
    <T> T inTurn(Deed<T> deed) throws IOException {
        takeTurn();
        try {
            return deed.done();
        } finally {
            endTurn();
        }
    }

    /** This process no longer uses PostgreSQL: waits for the turn to stop it. Whether nobody else uses it. */
    boolean lastOneOut() throws IOException {
        takeTurn();
        if (use != null) {
            use.release();
        }
        use = file.tryLock(USERS, 1, false);
        return use != null;
    }

    @Override
    public void close() throws IOException {
        file.close();
        OPEN.remove(home);
    }

    private void takeTurn() throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while ((turn = file.tryLock(TURN, 1, false)) == null) {
            if (System.nanoTime() > deadline) {
                throw new StartRefused(Message.of("start.home-busy", "home", home.toString()));
            }
            Pause.millis(50);
        }
    }

    private void endTurn() throws IOException {
        if (turn != null) {
            turn.release();
        }
    }

    private static StartRefused inUse(Path home) {
        return new StartRefused(Message.of("start.home-in-use", "home", home.toString()));
    }
}
