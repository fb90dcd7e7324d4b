package org.ngoaingu.platform.postgres;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.bench.Figure;

/**
 * A broadcast while PostgreSQL is killed and started again, and while its connections are ended twice a second (figure
 * F3). {@code -Dbench.readers=10000 -Dbench.kills=10 -Dbench.seconds=60}.
 */
@Tag("bench")
class AnnouncementOutageBench {

    private static final int READERS = Integer.getInteger("bench.readers", 10_000);
    private static final int KILLS = Integer.getInteger("bench.kills", 10);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 60);
    private static final int PACE = 150;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    @TempDir
    private Path folder;

    @Test
    void itsDatabaseIsRestarted() throws Exception {
        try (var nodes = new Nodes(folder)) {
            var broadcast = new Broadcast(nodes, READERS);
            var node = started(nodes, broadcast);
            for (int kill = 1; kill <= KILLS; kill++) {
                nodes.awaitSent(READERS * kill / (KILLS + 1), PATIENCE);
                nodes.killPostgres();
            }
            print(nodes, broadcast, node, "PostgreSQL killed %d times".formatted(KILLS));
        }
    }

    @Test
    void itsConnectionsAreEnded() throws Exception {
        try (var nodes = new Nodes(folder)) {
            var broadcast = new Broadcast(nodes, READERS);
            var node = started(nodes, broadcast);
            for (int cut = 0; cut < 2 * SECONDS; cut++) {
                nodes.cutOff();
                Thread.sleep(500);
            }
            print(nodes, broadcast, node, "connections ended twice a second for %d s".formatted(SECONDS));
        }
    }

    private static Child started(Nodes nodes, Broadcast broadcast) throws Exception {
        nodes.telegram.latency(50);
        var node = nodes.start(nodes.settings("" + PACE));
        node.hear(Nodes.STARTED);
        broadcast.fill();
        broadcast.start();
        return node;
    }

    private static void print(Nodes nodes, Broadcast broadcast, Child node, String what) throws Exception {
        await().atMost(PATIENCE).ignoreExceptions().until(broadcast::hasEnded);
        Figure.print(
                "F3",
                "lost %d, duplicates %d, ledger against server %d, process %s, longest silence %.1f s"
                        .formatted(
                                broadcast.lost(),
                                broadcast.duplicates(),
                                broadcast.disagreements(),
                                node.isAlive() ? "up" : "ended",
                                broadcast.longestSilence().toMillis() / 1e3),
                "lost 0, process up, works again within 15 s",
                "%s, %,d readers at %d/s, 50 ms latency, %s".formatted(what, READERS, PACE, nodes.version()));
    }
}
