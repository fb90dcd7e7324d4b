package org.ngoaingu.platform.postgres;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.bench.Figure;

/**
 * A broadcast while the program is killed again and again (figure F1), how soon after a kill goes again what was on its
 * way (F2), and two nodes at once (F4). {@code -Dbench.readers=10000 -Dbench.kills=20 -Dbench.waits=3}.
 */
@Tag("bench")
class AnnouncementCrashBench {

    private static final int READERS = Integer.getInteger("bench.readers", 10_000);
    private static final int KILLS = Integer.getInteger("bench.kills", 20);
    private static final int WAITS = Integer.getInteger("bench.waits", 3);
    private static final int IN_FLIGHT = 8;
    private static final int LATENCY = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    @TempDir
    private Path folder;

    @Test
    void isKilled() throws Exception {
        try (var nodes = new Nodes(folder)) {
            nodes.telegram.latency(LATENCY);
            var broadcast = new Broadcast(nodes, READERS);
            var settings = nodes.settings("100000");
            settings.put("ASSISTANT_CHANNEL_INFLIGHT", "" + IN_FLIGHT);
            var node = nodes.start(settings);
            node.hear(Nodes.STARTED);
            broadcast.fill();
            broadcast.start();
            var held = new HashSet<Long>();
            for (int kill = 1; kill <= KILLS; kill++) {
                nodes.awaitSent(READERS * kill / (KILLS + 1), PATIENCE);
                node.kill();
                held.addAll(broadcast.held());
                node = nodes.start(settings);
            }
            await().atMost(PATIENCE).until(broadcast::hasEnded);
            Figure.print(
                    "F1",
                    "lost %d, duplicates %d, of them not on their way at a kill %d, ledger against server %d, unknown %d"
                            .formatted(
                                    broadcast.lost(),
                                    broadcast.duplicates(),
                                    broadcast.duplicatesBeside(held),
                                    broadcast.disagreements(),
                                    broadcast.in("UNKNOWN")),
                    "lost 0, duplicates at most %d, all on their way at a kill, ledger equals server"
                            .formatted(KILLS * IN_FLIGHT),
                    "%,d readers, %d kills, %d ms latency, no pace, %d in flight, %s"
                            .formatted(READERS, KILLS, LATENCY, IN_FLIGHT, nodes.version()));
        }
    }

    @Test
    void sendsAgainWhatWasOnItsWay() throws Exception {
        try (var nodes = new Nodes(folder)) {
            nodes.telegram.latency(1_000); // so that much is on its way
            var broadcast = new Broadcast(nodes, READERS);
            var settings = nodes.settings();
            var node = nodes.start(settings);
            node.hear(Nodes.STARTED);
            broadcast.fill();
            broadcast.start();
            var longest = Duration.ZERO;
            var rows = 0;
            for (int wait = 0; wait < WAITS; wait++) {
                nodes.awaitSent(nodes.sent().size() + 50, PATIENCE);
                node.kill();
                var killed = Instant.now();
                var held = broadcast.held();
                node = nodes.start(settings);
                nodes.await(
                        "sent again",
                        PATIENCE,
                        () -> broadcast.again(held, killed).isPresent());
                longest = max(longest, broadcast.again(held, killed).orElseThrow());
                rows += held.size();
            }
            Figure.print(
                    "F2",
                    "a row that was leased went again after %.1f s at most".formatted(longest.toMillis() / 1e3),
                    "at most 45 s",
                    "%d kills with %d rows leased, default settings, 1,000 ms latency, %s"
                            .formatted(WAITS, rows, nodes.version()));
        }
    }

    @Test
    void twoNodesShareIt() throws Exception {
        try (var nodes = new Nodes(folder)) {
            var broadcast = new Broadcast(nodes, READERS);
            nodes.start();
            nodes.start();
            broadcast.fill();
            broadcast.start();
            nodes.await("both send", PATIENCE, () -> nodes.one("select count(distinct lease_owner) from outbox") == 2);
            await().atMost(PATIENCE).until(broadcast::hasEnded);
            Figure.print(
                    "F4",
                    "lost %d, duplicates %d".formatted(broadcast.lost(), broadcast.duplicates()),
                    "duplicates 0",
                    "two nodes, %,d readers, 1,000/s, no latency, %s".formatted(READERS, nodes.version()));
        }
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
