package org.ngoaingu.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a server to life on a cluster, whatever the last end of the program left there. */
record Revival(Cluster cluster, Login owner) {

    private static final Logger log = LoggerFactory.getLogger(Revival.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The port where a server answers: that of the one that runs, else the former one if it is free. */
    int port() throws IOException {
        var left = Postmaster.in(cluster.data()).filter(Postmaster::alive);
        if (left.isEmpty()) {
            return started();
        }
        if (!left.get().worksOn(cluster.data())) {
            log.warn(
                    "postmaster.pid names process {}, which is another program now",
                    left.get().pid());
            Files.deleteIfExists(Postmaster.file(cluster.data()));
            return started();
        }
        var settled = settled(left.get());
        if (settled.alive() && settled.runs(cluster.binaries()) && answers(settled)) {
            log.info("PostgreSQL is running on port {}, process {}", settled.port(), settled.pid());
            return settled.port();
        }
        log.warn("Stopping PostgreSQL process {}, which a former start left behind", settled.pid());
        if (!cluster.stop("fast").succeeded()) {
            cluster.stop("immediate");
        }
        return started();
    }

    private int started() throws IOException {
        var run = new Run(1, "");
        for (int attempt = 0; attempt < 5; attempt++) {
            var port = portToTake();
            run = cluster.start(port);
            if (run.succeeded()) {
                log.info("PostgreSQL started on port {}", port);
                return port;
            }
            // The port was taken meanwhile, or processes of a killed server are still ending
            Pause.millis(500);
        }
        throw new StartRefused(Message.of("start.postgres-failed", "output", run.output()));
    }

    /** The process once it is neither starting nor stopping, or when patience is at its end. */
    private Postmaster settled(Postmaster seen) throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var now = seen;
        while (now.alive() && !now.status().equals("ready") && System.nanoTime() < deadline) {
            Pause.millis(100);
            now = Postmaster.in(cluster.data()).orElse(now);
        }
        return now;
    }

    private boolean answers(Postmaster postmaster) {
        try (var connection = owner.connect(url(postmaster.port(), "postgres"));
                var statement = connection.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException e) {
            log.warn("PostgreSQL process {} does not answer: {}", postmaster.pid(), e.getMessage());
            return false;
        }
    }

    /** The former one, which the pool of a running server knows, unless somebody else has it now. */
    private int portToTake() throws IOException {
        try {
            return bound(cluster.formerPort());
        } catch (IOException e) {
            return bound(0);
        }
    }

    private static int bound(int port) throws IOException {
        try (var socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
