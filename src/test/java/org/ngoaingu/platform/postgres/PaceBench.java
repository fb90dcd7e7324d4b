package org.ngoaingu.platform.postgres;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.bench.Figure;
import org.ngoaingu.botapi.Faults.Fault;

/**
 * A broadcast at 29/s to a server that refuses more than 30 in any second and more than one a second to a chat, and one
 * to a server that asks for peace again and again (figure F7). {@code -Dbench.readers=3000}.
 */
@Tag("bench")
class PaceBench {

    private static final int READERS = Integer.getInteger("bench.readers", 3_000);
    private static final int PACE = 29;
    private static final int TOO_MANY = 429;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Random RANDOM = new Random(7);

    @TempDir
    private Path folder;

    @Test
    void keepsThePaceAndIsNeverRefused() throws Exception {
        try (var nodes = new Nodes(folder)) {
            var broadcast = started(nodes);
            await().atMost(PATIENCE).until(broadcast::hasEnded);
            var sent = nodes.sent();
            var seconds =
                    Duration.between(sent.getFirst().at(), sent.getLast().at()).toMillis() / 1e3;
            Figure.print(
                    "F7",
                    "%.1f %% of the pace, refused %d, lost %d"
                            .formatted((sent.size() - 1) / seconds / PACE * 100, refused(nodes), broadcast.lost()),
                    "at least 97 % of the pace, refused 0",
                    settings(nodes));
        }
    }

    @Test
    void isStillWhileTheServerWantsPeace() throws Exception {
        try (var nodes = new Nodes(folder)) {
            var broadcast = started(nodes);
            while (!broadcast.hasEnded()) {
                Thread.sleep(1_000 + RANDOM.nextInt(5_000));
                nodes.telegram.faults().next("sendMessage", new Fault.TooMany(1 + RANDOM.nextInt(3)));
            }
            Figure.print(
                    "F7",
                    "refused %d, sent in spite of it %d, lost %d"
                            .formatted(refused(nodes), nodes.telegram.disturbances(), broadcast.lost()),
                    "sent in spite of it 0",
                    "429 at random, " + settings(nodes));
        }
    }

    private Broadcast started(Nodes nodes) throws Exception {
        nodes.telegram.strict();
        nodes.telegram.latency(50);
        var broadcast = new Broadcast(nodes, READERS);
        nodes.start(nodes.settings("" + PACE)).hear(Nodes.STARTED);
        broadcast.fill();
        broadcast.start();
        return broadcast;
    }

    private static long refused(Nodes nodes) {
        return nodes.telegram.calls("sendMessage").stream()
                .filter(call -> call.status() == TOO_MANY)
                .count();
    }

    private static String settings(Nodes nodes) throws Exception {
        return "%,d readers, %d/s, 50 ms latency, %s".formatted(READERS, PACE, nodes.version());
    }
}
