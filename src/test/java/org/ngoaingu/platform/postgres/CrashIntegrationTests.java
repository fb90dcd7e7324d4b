package org.ngoaingu.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ngoaingu.platform.RunMode.COMMAND;
import static org.ngoaingu.platform.RunMode.SERVER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.platform.BesideOthers;

/** What is committed outlives every kind of death, and processes share a home without harm. */
@BesideOthers
class CrashIntegrationTests {

    @TempDir
    private static Path home;

    @BeforeAll
    static void oneRowIsCommitted() throws Exception {
        try (var first = Child.using(home, SERVER)) {
            first.postmaster();
            assertThat(first.ask("put")).isEqualTo("1");
            assertThat(first.stop()).isZero();
        }
    }

    @AfterAll
    static void nothingRuns() throws Exception {
        try (var last = Child.using(home, SERVER)) {
            var postmaster = last.postmaster();
            last.stop();
            assertThat(ends(postmaster)).isTrue();
        }
    }

    @Test
    void aKilledProgramFindsItsPostgresAgain() throws Exception {
        long postmaster;
        String rows;
        try (var killed = Child.using(home, SERVER)) {
            postmaster = killed.postmaster();
            rows = killed.ask("put");
            killed.kill();
        }
        assertThat(alive(postmaster)).isTrue();
        try (var next = Child.using(home, SERVER)) {
            assertThat(next.postmaster()).isEqualTo(postmaster);
            assertThat(next.ask("count")).isEqualTo(rows);
            next.stop();
        }
        assertThat(ends(postmaster)).isTrue();
    }

    @Test
    void aKilledPostgresRecovers() throws Exception {
        String rows;
        try (var bereft = Child.using(home, SERVER)) {
            var postmaster = bereft.postmaster();
            rows = bereft.ask("put");
            kill(postmaster);
            bereft.stop();
        }
        holds(rows);
    }

    @Test
    void bothKilledAtOnceRecover() throws Exception {
        String rows;
        try (var killed = Child.using(home, SERVER)) {
            var postmaster = killed.postmaster();
            rows = killed.ask("put");
            kill(postmaster);
            killed.kill();
        }
        holds(rows);
    }

    @Test
    void aSecondServerIsRefusedAndTheFirstGoesOn() throws Exception {
        try (var first = Child.using(home, SERVER);
                var second = Child.using(home, SERVER)) {
            // Whichever of the two came first works
            var one = first.hear("re");
            var other = second.hear("re");
            assertThat(List.of(one, other))
                    .anySatisfy(word -> assertThat(word).startsWith("ady"))
                    .anySatisfy(word -> assertThat(word).isEqualTo("fused start.home-in-use"));
            var works = one.startsWith("ady") ? first : second;
            works.ask("put");
            works.stop();
        }
    }

    @Test
    void aCommandJoinsTheServerAndMayOutliveIt() throws Exception {
        try (var server = Child.using(home, SERVER)) {
            var postmaster = server.postmaster();
            try (var command = Child.using(home, COMMAND)) {
                assertThat(command.postmaster()).isEqualTo(postmaster);
                var rows = command.ask("put");
                assertThat(server.ask("count")).isEqualTo(rows);
                server.stop();
                assertThat(command.ask("count")).isEqualTo(rows);
                command.stop();
                assertThat(ends(postmaster)).isTrue();
            }
        }
    }

    @Test
    void aCommandWithoutServerStartsPostgresAndStopsIt() throws Exception {
        try (var command = Child.using(home, COMMAND)) {
            var postmaster = command.postmaster();
            command.ask("put");
            assertThat(command.stop()).isZero();
            assertThat(ends(postmaster)).isTrue();
        }
    }

    @Test
    void aProcessNumberThatBelongsToAnotherProgramNowIsNoHindrance() throws Exception {
        var stranger = new ProcessBuilder("sleep", "60").start();
        try (var server = start(stranger.pid())) {
            assertThat(server.postmaster()).isNotEqualTo(stranger.pid());
            assertThat(stranger.isAlive()).isTrue();
            server.stop();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aFirstStartThatWasKilledBeginsAgain(@TempDir Path fresh) throws Exception {
        try (var killed = Child.using(fresh, SERVER)) {
            waitFor(fresh.resolve("data.unfinished").resolve("PG_VERSION"));
            killed.kill();
        }
        assertThat(fresh.resolve("data")).doesNotExist();
        try (var next = Child.using(fresh, SERVER)) {
            next.postmaster();
            assertThat(next.ask("put")).isEqualTo("1");
            next.stop();
        }
    }

    private static Child start(long leftPid) throws IOException {
        Files.writeString(
                home.resolve("data").resolve("postmaster.pid"),
                "%d\n%s\n1\n5432\n\n127.0.0.1\n1 1\nready\n".formatted(leftPid, home.resolve("data")));
        return Child.using(home, SERVER);
    }

    private static void holds(String rows) throws Exception {
        try (var next = Child.using(home, SERVER)) {
            next.postmaster();
            assertThat(next.ask("count")).isEqualTo(rows);
            next.stop();
        }
    }

    private static void waitFor(Path file) throws InterruptedException {
        for (int i = 0; i < 6_000 && !Files.exists(file); i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        ends(pid);
    }

    /** Whether it is gone within ten seconds; PostgreSQL counts as stopped a moment before its process ends. */
    private static boolean ends(long pid) {
        for (int i = 0; i < 1_000 && alive(pid); i++) {
            Pause.millis(10);
        }
        return !alive(pid);
    }

    private static boolean alive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
