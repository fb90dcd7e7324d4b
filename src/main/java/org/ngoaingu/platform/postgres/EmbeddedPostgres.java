package org.ngoaingu.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.AssistantHome;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.RunMode;
import org.ngoaingu.platform.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that the assistant brings along, at work on the data of a home. The first process that needs it starts
 * it or takes up the one that a crash left behind, others join, the last one out stops it. A server starts it again when it dies.
 */
final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String DATABASE = "assistant";

    private final HomeLock lock;
    private final Cluster cluster;
    private final Passwords passwords;
    private final int port;
    private @Nullable Watch watch;

    private EmbeddedPostgres(HomeLock lock, Cluster cluster, Passwords passwords) throws IOException {
        this.lock = lock;
        this.cluster = cluster;
        this.passwords = passwords;
        this.port = revival().port();
    }

    /** Has PostgreSQL running on the home. Refused with a sentence where that cannot be. */
    static EmbeddedPostgres start(AssistantHome home, RunMode mode) {
        try {
            var folder = home.make().folder().toRealPath();
            return start(HomeLock.enter(folder, mode), folder, mode);
        } catch (IOException e) {
            throw home.unusable(e);
        }
    }

    private static EmbeddedPostgres start(HomeLock lock, Path home, RunMode mode) throws IOException {
        try {
            var binaries = Binaries.in(home);
            var cluster = new Cluster(home, binaries, Unprivileged.way(home));
            var passwords = Passwords.in(home);
            cluster.create(passwords);
            var postgres = new EmbeddedPostgres(lock, cluster, passwords);
            postgres.prepare();
            lock.use();
            if (mode == RunMode.SERVER) {
                postgres.watch = new Watch(cluster, postgres.revival(), lock, postgres.port);
            }
            return postgres;
        } catch (RuntimeException | IOException e) {
            lock.close();
            throw e;
        }
    }

    String url() {
        return url(DATABASE);
    }

    String url(String database) {
        return Revival.url(port, database);
    }

    Login owner() {
        return passwords.owner();
    }

    Login assistant() {
        return passwords.assistant();
    }

    private Revival revival() {
        return new Revival(cluster, passwords.owner());
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
        try (lock) {
            if (lock.lastOneOut()) {
                var stopped = cluster.stop("fast");
                log.info("PostgreSQL stopped{}", stopped.succeeded() ? "" : " with an error: " + stopped.output());
            }
        } catch (IOException e) {
            log.warn("PostgreSQL was not stopped: {}", e.toString());
        }
    }

    private void prepare() {
        try (var connection = owner().connect(url("postgres"))) {
            if (!exists(
                    connection,
                    "select 1 from pg_roles where rolname = ?",
                    assistant().user())) {
                execute(connection, "create role assistant login");
            }
            execute(connection, "alter role assistant password '" + assistant().password() + "'");
            if (!exists(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
                execute(connection, "create database " + DATABASE);
            }
        } catch (SQLException e) {
            throw new StartRefused(Message.of("start.not-answering", "reason", String.valueOf(e.getMessage())), e);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
