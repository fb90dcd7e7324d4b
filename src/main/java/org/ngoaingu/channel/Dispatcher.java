package org.ngoaingu.channel;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what one channel's outbox holds: takes rows, hands them to the driver on virtual threads, settles each. At most
 * {@code inFlight} are on their way at once.
 */
final class Dispatcher implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration GATHER = Duration.ofMillis(5);
    private static final Duration ROOM = Duration.ofMillis(20);
    private static final int EXPIRE = 500;

    private final Driver driver;
    private final Claims claims;
    private final Settling settling;
    private final Gate gate;
    private final Preparing preparing;
    private final Clock clock;
    private final UUID node = UUID.randomUUID();
    private final Semaphore free;
    private final int quarter;
    private final Semaphore woken = new Semaphore(0);
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread loop;
    private volatile boolean closed;

    Dispatcher(
            Driver driver,
            Claims claims,
            Settling settling,
            Gate gate,
            Preparing preparing,
            Clock clock,
            int inFlight) {
        this.driver = driver;
        this.claims = claims;
        this.settling = settling;
        this.gate = gate;
        this.preparing = preparing;
        this.clock = clock;
        this.free = new Semaphore(inFlight);
        this.quarter = Math.max(1, inFlight / 4);
        this.loop = Thread.ofVirtual().name("send-" + driver.channel()).unstarted(this::run);
    }

    void start() {
        loop.start();
    }

    void wake() {
        woken.release();
    }

    private void run() {
        while (!closed) {
            try {
                if (!sendSome()) {
                    if (woken.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                        gather();
                    } else {
                        settling.expire(driver.channel(), EXPIRE);
                        probe();
                    }
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!closed) {
                    log.warn("Sending over {} waits: {}", driver.channel(), String.valueOf(e.getMessage()));
                    rest();
                }
            }
        }
    }

    /** Whether more may be due: there was room for no more than was taken. */
    private boolean sendSome() throws InterruptedException {
        var room = room();
        var rows = claims.take(driver, node, room);
        free.acquire(rows.size());
        for (var lot : preparing.lots(rows)) {
            senders.execute(() -> prepare(lot));
        }
        return rows.size() == room;
    }

    /** How many more may be in flight: as soon as it is a quarter of all, else what it is after a moment, but one. */
    private int room() throws InterruptedException {
        if (free.tryAcquire(quarter, ROOM.toMillis(), TimeUnit.MILLISECONDS)) {
            free.release(quarter);
        } else {
            free.acquire();
            free.release();
        }
        return free.availablePermits();
    }

    /** What is written at nearly the same time is taken together. */
    private void gather() throws InterruptedException {
        Thread.sleep(GATHER);
        woken.drainPermits();
    }

    /** Each row of the lot then goes by itself. */
    private void prepare(List<OutboxRow> lot) {
        var sending = 0;
        try {
            var prepared = preparing.prepared(driver, node, lot);
            for (; sending < lot.size(); sending++) {
                var row = lot.get(sending);
                var what = prepared.get(sending);
                senders.execute(() -> send(row, what));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // its lease ends by itself
        } catch (RuntimeException e) {
            unsettled(lot.get(sending), e);
        } finally {
            free.release(lot.size() - sending);
        }
    }

    private void send(OutboxRow row, Prepared what) {
        try {
            var early = Duration.between(clock.instant(), row.from());
            if (early.isPositive()) {
                Thread.sleep(early);
            }
            sendWhole(row, what);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // its lease ends by itself
        } catch (RuntimeException e) {
            unsettled(row, e);
        } finally {
            free.release();
            wake();
        }
    }

    private void unsettled(OutboxRow row, RuntimeException why) {
        if (!closed) {
            log.error("Message {} could not be settled, it goes again when its lease is over", row.id(), why);
        }
    }

    private void sendWhole(OutboxRow row, Prepared what) {
        if (row.attempt() > Settling.TRIES) {
            settling.settle(driver, node, row, new Delivery.MaybeSent("the program ended while it was sent"));
            return;
        }
        switch (what) {
            case Prepared.Whole whole -> settling.settle(driver, node, whole.row(), delivered(whole));
            case Prepared.Withdrawn withdrawn -> settling.withdraw(node, row, withdrawn.reason());
            case Prepared.Later later -> settling.putOff(node, row, later.when());
            case Prepared.NotMade not -> settling.notMade(node, row, not.reason());
            case Prepared.Lost lost -> {}
        }
    }

    private Delivery delivered(Prepared.Whole whole) {
        var row = whole.row();
        try {
            return driver.send(
                    new Parcel(row.to().address(), row.to().language(), whole.what(), whole.files(), edits(row)));
        } catch (RuntimeException e) {
            log.error("Message {} could not be sent", row.id(), e);
            return new Delivery.Failed(e.getClass().getName());
        }
    }

    /** A driver that can change nothing sends a card's newer state as a message of its own. */
    private @Nullable String edits(OutboxRow row) {
        return driver.abilities().edit() ? row.edits() : null;
    }

    private void probe() {
        if (gate.takeProbe(driver.channel()) && driver.answers()) {
            gate.sure(driver.channel());
            wake();
        }
    }

    private void rest() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes no more; what is under way has a moment to end, else its lease does. */
    @Override
    public void close() throws InterruptedException {
        closed = true;
        loop.interrupt();
        loop.join(Duration.ofSeconds(5));
        senders.shutdown();
        if (!senders.awaitTermination(5, TimeUnit.SECONDS)) {
            senders.shutdownNow();
        }
    }
}
