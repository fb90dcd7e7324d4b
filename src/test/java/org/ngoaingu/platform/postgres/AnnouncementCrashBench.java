package org.ngoaingu.platform.postgres;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A broadcast while the program is killed again and again (figures F1 and F2), and by two nodes (F4). {@code
 * -Dbench.readers=10000 -Dbench.kills=20}.
 */
@Tag("bench")
class AnnouncementCrashBench {

    private static final int READERS = Integer.getInteger("bench.readers", 10_000);
    private static final int KILLS = Integer.getInteger("bench.kills", 20);
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    @TempDir
    private Path folder;

    @Test
    void isKilled() throws Exception {
        try (var nodes = new Nodes(folder)) {
            nodes.telegram.latency(50);
            var broadcast = new Broadcast(nodes, READERS);
            var node = nodes.start();
            broadcast.fill();
            broadcast.start();
            var longest = Duration.ZERO;
            for (int kill = 1; kill <= KILLS; kill++) {
                nodes.awaitSent(READERS * kill / (KILLS + 1), PATIENCE);
                node.kill();
                var killed = Instant.now();
                var before = nodes.sent().size();
                node = nodes.startSilently();
                nodes.awaitSent(before + 1, PATIENCE);
                var again = Duration.between(killed, Instant.now());
                longest = again.compareTo(longest) > 0 ? again : longest;
            }
            await().atMost(PATIENCE).until(broadcast::hasEnded);
            System.out.printf(
                    "F1, %,d readers, %d kills: lost %d, duplicates %d (at most %d), ledger against server %d, unknown %d%n",
                    READERS,
                    KILLS,
                    broadcast.lost(),
                    broadcast.duplicates(),
                    KILLS * Nodes.IN_FLIGHT,
                    broadcast.disagreements(),
                    broadcast.in("UNKNOWN"));
            System.out.printf("F2, kill to the first message: at most %.1f s%n", longest.toMillis() / 1e3);
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
            await().atMost(PATIENCE).until(broadcast::hasEnded);
            System.out.printf(
                    "F4, two nodes, %,d readers: lost %d, duplicates %d%n",
                    READERS, broadcast.lost(), broadcast.duplicates());
        }
    }
}
