package org.ngoaingu.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.botapi.BotApiServer;
import org.ngoaingu.platform.BesideOthers;

/**
 * An announcement while the program, its database and their connections are killed: nobody is lost, and twice it comes
 * only to whom it was on its way. Ten thousand readers, twenty kills: AnnouncementCrashBench.
 */
@BesideOthers
class AnnouncementCrashIntegrationTests {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int READERS = 500;
    private static final int KILLS = 3;
    private static final int CUTS = 6;
    private static final String SECRET = BotApiServer.TOKEN.substring(BotApiServer.TOKEN.indexOf(':') + 1);

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
            var held = new HashSet<Long>();
            for (int kill = 1; kill <= KILLS; kill++) {
                nodes.awaitSent(READERS * kill / (KILLS + 1), PATIENCE);
                node.kill();
                held.addAll(broadcast.held());
                assertThat(broadcast.targeted()).isEqualTo(READERS);
                node = nodes.startSilently();
            }

            assertAllGotIt(broadcast);
            assertThat(broadcast.duplicates()).isBetween(0L, (long) KILLS * Nodes.IN_FLIGHT);
            assertThat(broadcast.duplicatesBeside(held)).isZero();
        }
    }

    @Test
    void twoNodesSendItOnceAndOutliveTheirDatabaseAndOneTheOther() throws Exception {
        try (var nodes = new Nodes(folder)) {
            nodes.telegram.latency(200);
            var broadcast = new Broadcast(nodes, READERS);
            var first = nodes.startSilently();
            var second = nodes.start();
            first.hear(Nodes.STARTED);
            broadcast.fill();

            broadcast.start();
            nodes.await("both send", PATIENCE, () -> nodes.one("select count(distinct lease_owner) from outbox") == 2);
            assertAllGotIt(broadcast);
            assertThat(broadcast.duplicates()).as("without a crash").isZero();

            broadcast.start();
            nodes.awaitSent(READERS / 5, PATIENCE);
            nodes.killPostgres();
            nodes.awaitSent(READERS * 2 / 5, PATIENCE);
            for (int cut = 0; cut < CUTS; cut++) {
                nodes.cutOff();
                Thread.sleep(500);
            }
            assertAllGotIt(broadcast);
            assertThat(broadcast.duplicates()).isBetween(0L, (long) (1 + CUTS) * 2 * Nodes.IN_FLIGHT);
            assertThat(first.isAlive() && second.isAlive()).isTrue();

            broadcast.start();
            nodes.awaitSent(READERS / 3, PATIENCE);
            first.kill();
            var held = broadcast.held();
            assertAllGotIt(broadcast);
            assertThat(broadcast.duplicatesBeside(held)).isZero();
            assertThat(second.said()).contains("Started").doesNotContain(SECRET);
        }
    }

    private static void assertAllGotIt(Broadcast broadcast) throws SQLException {
        await().atMost(PATIENCE).until(broadcast::hasEnded);
        assertThat(broadcast.lost()).isZero();
        assertThat(broadcast.in("SENT") + broadcast.in("UNKNOWN")).isEqualTo(READERS);
        assertThat(broadcast.disagreements()).isZero();
    }
}
