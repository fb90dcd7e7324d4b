package org.ngoaingu.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.platform.BesideOthers;

/** An announcement while the program is killed: nobody is lost. Ten thousand readers, twenty kills: AnnouncementCrashBench. */
@BesideOthers
class AnnouncementCrashIntegrationTests {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int READERS = 500;
    private static final int KILLS = 3;

    @TempDir
    private Path folder;

    @Test
    void everyReaderGetsItHoweverOftenTheProgramIsKilledAndTheLedgerAgreesWithTheServer() throws Exception {
        try (var nodes = new Nodes(folder)) {
            nodes.telegram.latency(50);
            var broadcast = new Broadcast(nodes, READERS);
            var node = nodes.start();
            broadcast.fill();
            broadcast.start();
            for (int kill = 1; kill <= KILLS; kill++) {
                nodes.awaitSent(READERS * kill / (KILLS + 1), PATIENCE);
                node.kill();
                assertThat(broadcast.targeted()).isEqualTo(READERS);
                node = nodes.startSilently();
            }
            await().atMost(PATIENCE).until(broadcast::hasEnded);

            assertThat(broadcast.lost()).isZero();
            assertThat(broadcast.in("SENT") + broadcast.in("UNKNOWN")).isEqualTo(READERS);
            assertThat(broadcast.disagreements()).isZero();
            assertThat(broadcast.duplicates()).isBetween(0L, (long) KILLS * Nodes.IN_FLIGHT);
        }
    }
}
