package org.ngoaingu.platform.postgres;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.bench.Figure;

/**
 * Many messages while the program is killed again and again: what is lost, has its effect twice or is sent twice (figure
 * F10). {@code -Dbench.updates=10000 -Dbench.kills=20}.
 */
@Tag("bench")
class CrashBench {

    private static final int UPDATES = Integer.getInteger("bench.updates", 10_000);
    private static final int KILLS = Integer.getInteger("bench.kills", 20);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Of one person; fewer than a chat may say in a minute, however many come at once. */
    private static final int MESSAGES = 20;

    @TempDir
    private Path folder;

    @Test
    void losesNothingWhenKilled() throws Exception {
        try (var nodes = new Nodes(folder)) {
            nodes.telegram.latency(30);
            var people = Math.ceilDiv(UPDATES, MESSAGES);
            var updates = people * MESSAGES;
            var node = nodes.start();
            var begun = System.nanoTime();
            nodes.write(people, MESSAGES);
            for (int kill = 1; kill <= KILLS; kill++) {
                nodes.awaitSent((int) ((long) updates * kill / (KILLS + 1)), PATIENCE);
                node.kill();
                node = nodes.startSilently();
            }
            nodes.awaitQuiet(PATIENCE);
            print(nodes, updates, (System.nanoTime() - begun) / 1e9);
        }
    }

    private static void print(Nodes nodes, int updates, double seconds) throws Exception {
        var effects = nodes.one("select count(*) from chat_message where sender = 'ME'");
        var messages = nodes.one("select count(distinct text) from chat_message where sender = 'ME'");
        var answers = nodes.one("select count(*) from chat_message where sender = 'ASSISTANT' and outcome = 'SENT'");
        Figure.print(
                "F10",
                "lost %d, second effects %d, dead letters %d, answers missing %d, unknown %d, sent twice %d"
                        .formatted(
                                updates - messages,
                                effects - messages,
                                nodes.one("select count(*) from dead_letter"),
                                updates - answers,
                                nodes.one("select count(*) from chat_message where outcome = 'UNKNOWN'"),
                                nodes.duplicates()),
                "lost 0, second effects 0, sent twice at most %d".formatted(KILLS * Nodes.IN_FLIGHT),
                "%,d updates, %d kills, %d in flight, 30 ms latency, %.0f s, %s"
                        .formatted(updates, KILLS, Nodes.IN_FLIGHT, seconds, nodes.version()));
    }
}
