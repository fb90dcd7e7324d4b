package org.ngoaingu.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.platform.BesideOthers;

/** Never lost; duplicated only if it was in flight at a crash. Ten thousand messages and twenty kills: CrashBench. */
@BesideOthers
class NodesIntegrationTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PEOPLE = 40;
    private static final int MESSAGES = 6;

    @TempDir
    private Path folder;

    @Test
    void whatWasSaidHasItsEffectOnceHoweverOftenTheProgramIsKilled() throws Exception {
        try (var nodes = new Nodes(folder)) {
            nodes.telegram.latency(30);
            var node = nodes.start();
            nodes.write(PEOPLE, MESSAGES);
            var kills = 2;
            for (int kill = 1; kill <= kills; kill++) {
                nodes.awaitSent(kill * PEOPLE, PATIENCE);
                node.kill();
                node = nodes.startSilently();
            }
            nodes.awaitQuiet(PATIENCE);

            assertEachOnce(nodes);
            assertThat(nodes.duplicates()).isBetween(0L, (long) kills * Nodes.IN_FLIGHT);
        }
    }

    @Test
    void twoNodesShareTheWorkAndSurviveTheLossOfTheirConnections() throws Exception {
        try (var nodes = new Nodes(folder)) {
            nodes.telegram.latency(10);
            nodes.startSilently();
            nodes.start();
            nodes.write(PEOPLE, MESSAGES / 2);
            nodes.awaitQuiet(PATIENCE);
            assertEachOnce(nodes);
            assertThat(nodes.duplicates()).as("without a crash").isZero();

            nodes.write(PEOPLE, MESSAGES);
            for (int cut = 0; cut < 4; cut++) {
                Thread.sleep(400);
                nodes.cutOff();
            }
            nodes.awaitQuiet(PATIENCE);
            assertThat(nodes.one("select count(*) from dead_letter")).isZero();
            assertThat(nodes.one("select count(*) from chat_message where sender = 'ME'"))
                    .isEqualTo(PEOPLE * (MESSAGES + MESSAGES / 2));
        }
    }

    private static void assertEachOnce(Nodes nodes) throws SQLException {
        assertThat(nodes.one("select count(*) - count(distinct text) from chat_message where sender = 'ME'"))
                .as("messages with a second effect")
                .isZero();
        assertThat(nodes.one("select count(*) from chat_message where outcome <> 'SENT'"))
                .as("answers that were not sent")
                .isZero();
        assertThat(nodes.one("select (select count(*) from chat_message where sender = 'ASSISTANT')"
                        + " - (select count(*) from chat_message where sender = 'ME')"))
                .as("answers more or less than messages")
                .isZero();
    }
}
