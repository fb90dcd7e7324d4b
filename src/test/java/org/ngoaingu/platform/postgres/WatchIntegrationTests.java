package org.ngoaingu.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ngoaingu.platform.RunMode.COMMAND;
import static org.ngoaingu.platform.RunMode.SERVER;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.platform.AssistantHome;
import org.ngoaingu.platform.BesideOthers;

/** PostgreSQL dies under a running server, with everybody at work, and is there again. */
@BesideOthers
class WatchIntegrationTests {

    private static final Duration WITHIN = Duration.ofSeconds(15);
    private static final int WRITERS = 4;

    @TempDir
    private Path home;

    private EmbeddedPostgres postgres;

    @BeforeEach
    void aServerWorks() throws SQLException {
        postgres = EmbeddedPostgres.start(new AssistantHome(home), SERVER);
        try (var connection = postgres.owner().connect(postgres.url());
                var statement = connection.createStatement()) {
            statement.execute("create table rows (id bigint generated always as identity)");
        }
    }

    @AfterEach
    void itEnds() throws Exception {
        postgres.close();
        Pause.millis(1_500); // a watch that goes on would start it again
        assertThat(Postmaster.in(home.toRealPath().resolve("data"))).isEmpty();
    }

    @Test
    void aKilledPostgresIsStartedAgainAndLosesNothingThatWasCommitted() throws Exception {
        var going = new AtomicBoolean(true);
        var committed = new AtomicLong();
        var writers = new ArrayList<Thread>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(Thread.ofPlatform().start(() -> write(going, committed)));
        }
        for (int times = 0; times < 2; times++) {
            Pause.millis(300);
            var killed = Postmasters.in(home);
            var before = committed.get();
            assertThat(before).isPositive();
            Postmasters.kill(killed);
            assertThat(writtenAgain(committed)).isLessThan(WITHIN);
            assertThat(Postmasters.in(home).pid()).isNotEqualTo(killed.pid());
            assertThat(Postmasters.in(home).port()).isEqualTo(killed.port());
        }
        going.set(false);
        for (var writer : writers) {
            writer.join();
        }
        // At the moment of a death a writer may not hear of its last commit
        assertThat(rows()).isBetween(committed.get(), committed.get() + 2 * WRITERS);
    }

    @Test
    void aCommandThatComesFirstStartsItWhereTheServerLooksForIt() throws Exception {
        var killed = Postmasters.in(home);
        Postmasters.kill(killed);
        try (var command = Child.using(home, COMMAND)) {
            command.postmaster();
            assertThat(Postmasters.in(home).port()).isEqualTo(killed.port());
            command.ask("put");
            command.stop();
        }
        assertThat(rows()).isEqualTo(1);
    }

    /** Writes row by row, with a new connection where the old one broke. */
    private void write(AtomicBoolean going, AtomicLong committed) {
        while (going.get()) {
            try (var connection = postgres.owner().connect(postgres.url());
                    var statement = connection.createStatement()) {
                while (going.get()) {
                    statement.execute("insert into rows default values");
                    committed.incrementAndGet();
                }
            } catch (SQLException e) {
                Pause.millis(20);
            }
        }
    }

    private static Duration writtenAgain(AtomicLong committed) {
        var start = System.nanoTime();
        Pause.millis(200); // answers under way arrive
        var before = committed.get();
        while (committed.get() == before && System.nanoTime() - start < WITHIN.toNanos() * 2) {
            Pause.millis(10);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private long rows() throws SQLException {
        try (var connection = postgres.owner().connect(postgres.url());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from rows")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
