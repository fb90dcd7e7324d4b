package org.ngoaingu.botapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Updates that wait to be fetched. Each is kept until one behind it is asked for. */
final class UpdateQueue {

    private record Waiting(long id, Row row, String json) {}

    /** Ids that follow one another, from the first to the next that will be given. */
    private static final class Row {

        private final long first;
        private long next;

        Row(long first) {
            this.first = first;
            this.next = first;
        }

        boolean holds(long offset) {
            return offset > first && offset <= next;
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Waiting> waiting = new ArrayList<>();
    private Set<String> allowed = Set.of();
    private Row row = new Row(700_000_001);
    private Object poller;

    /** Adds an update unless its kind is not asked for; tells its id. */
    long add(String kind, ObjectNode what) {
        lock.lock();
        try {
            var id = row.next++;
            if (allowed.isEmpty() || allowed.contains(kind)) {
                put(id, Json.MAPPER.writeValueAsString(Json.of("update_id", id, kind, what)));
            }
            return id;
        } finally {
            lock.unlock();
        }
    }

    /** Adds text in place of an update; {@code ID} in it becomes the next id. */
    long addRaw(String text) {
        lock.lock();
        try {
            var id = row.next++;
            put(id, text.replace("ID", Long.toString(id)));
            return id;
        } finally {
            lock.unlock();
        }
    }

    /** Brings an update again, as if its acknowledgement was lost. */
    void again(long id, String json) {
        lock.lock();
        try {
            put(id, json);
        } finally {
            lock.unlock();
        }
    }

    private void put(long id, String json) {
        waiting.add(new Waiting(id, row, json));
        changed.signalAll();
    }

    /** The next update has this id, wherever the last one was. */
    void jumpTo(long id) {
        lock.lock();
        try {
            row = new Row(id);
        } finally {
            lock.unlock();
        }
    }

    void clear() {
        lock.lock();
        try {
            waiting.clear();
        } finally {
            lock.unlock();
        }
    }

    void allow(Set<String> kinds) {
        lock.lock();
        try {
            allowed = kinds;
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /**
     * The answer of {@code getUpdates}. An offset acknowledges only those of the row of ids in which it lies.
     *
     * @throws Refusal when another asks meanwhile
     */
    String poll(long offset, int limit, long seconds) throws InterruptedException {
        var me = new Object();
        lock.lock();
        try {
            poller = me;
            changed.signalAll();
            waiting.removeIf(update -> update.row.holds(offset) && update.id < offset);
            var left = TimeUnit.SECONDS.toNanos(seconds);
            while (waiting.isEmpty() && left > 0 && poller == me) {
                left = changed.awaitNanos(left);
            }
            if (poller != me) {
                throw Refusal.conflict(
                        "terminated by other getUpdates request; make sure that only one bot instance is running");
            }
            poller = null;
            return waiting.stream()
                    .limit(limit == 0 ? 100 : limit)
                    .map(Waiting::json)
                    .collect(Collectors.joining(",", "[", "]"));
        } finally {
            lock.unlock();
        }
    }

    /** The oldest, for a webhook; null when there is none within the time. */
    String head(long millis) throws InterruptedException {
        lock.lock();
        try {
            if (waiting.isEmpty() && !changed.await(millis, TimeUnit.MILLISECONDS)) {
                return null;
            }
            return waiting.isEmpty() ? null : waiting.getFirst().json;
        } finally {
            lock.unlock();
        }
    }

    void dropHead() {
        lock.lock();
        try {
            waiting.removeFirst();
        } finally {
            lock.unlock();
        }
    }
}
