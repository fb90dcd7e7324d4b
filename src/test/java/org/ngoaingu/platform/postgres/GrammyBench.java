package org.ngoaingu.platform.postgres;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.bench.Figures;
import org.ngoaingu.botapi.BotApiServer;

/**
 * Conversation turns a second, beside grammY: the same messages of the same people, the same PostgreSQL with ten
 * connections each, a fake Bot API each of which one is used at a time, in turns.
 *
 * <p>A turn of grammY reads the session, changes it, answers and writes the session. A turn of ours stores the message,
 * tells a stranger how to be linked, keeps question and answer in the history, and is durable before it is
 * acknowledged. {@code -Dbench.people=1000 -Dbench.rounds=3 -Dbench.warmup=20000}.
 * Both are warmed up by the same messages of others first: what starts seldom is measured as it runs.
 */
@Tag("bench")
class GrammyBench {

    private static final int PEOPLE = Integer.getInteger("bench.people", 1_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 20_000);
    private static final int WARM_UP_PEOPLE = 2_000_000;

    /** Of one person in one round; all rounds together stay below what a chat may say in a minute. */
    private static final int MESSAGES = 4;

    private static final int FIRST_PERSON = 1_000;
    private static final int LOST_FIRST = 3_000_000;
    private static final int LOST_PEOPLE = 30;
    private static final int LOST_MESSAGES = 20;
    private static final long PATIENCE_SECONDS = 600;

    @TempDir
    private Path folder;

    /** One of the two: how it is started, and how many turns its database holds. */
    private record Peer(String name, BotApiServer telegram, Starting starting, Counting counting) {}

    private interface Starting {
        Child start() throws Exception;
    }

    private interface Counting {
        long turns() throws SQLException;
    }

    @Test
    void turnsASecond() throws Exception {
        GrammyBot.install();
        try (var nodes = new Nodes(folder);
                var other = BotApiServer.started()) {
            other.paced(false);
            ceiling(other);
            var peers = List.of(ours(nodes), grammy(nodes, other));
            try (var ours = peers.getFirst().starting.start();
                    var grammys = peers.getLast().starting.start()) {
                for (var peer : peers) {
                    var speed = turns(peer, 0, WARM_UP_PEOPLE, Math.ceilDiv(WARM_UP, MESSAGES));
                    System.out.printf(Locale.ROOT, "%s, warming up: %.0f turns/s%n", peer.name, speed);
                }
                for (var latency : List.of(0, 80)) {
                    compare(peers, List.of(ours, grammys), latency);
                }
            }
            for (var peer : peers) {
                System.out.printf(
                        "%s, killed in the middle of %d turns: %d states lost%n",
                        peer.name, LOST_PEOPLE * LOST_MESSAGES, lost(peer));
            }
        }
    }

    private static Peer ours(Nodes nodes) {
        return new Peer(
                "ours",
                nodes.telegram,
                nodes::startMeasured,
                () -> nodes.one("select count(*) from chat_message where sender = 'ME'"));
    }

    private static Peer grammy(Nodes nodes, BotApiServer telegram) throws SQLException {
        var postgres = nodes.postgres;
        execute(postgres, "postgres", "create database grammy");
        return new Peer(
                "grammY",
                telegram,
                () -> GrammyBot.start(telegram, postgres, "grammy", "Xin chào! ".repeat(40)),
                () -> execute(
                        postgres, "grammy", "select coalesce(sum((value::jsonb ->> 'turns')::int), 0) from sessions"));
    }

    /** What the fake Bot API itself can answer, its clients included. */
    private static void ceiling(BotApiServer telegram) throws Exception {
        telegram.user(1, "vi");
        telegram.user(1, "vi").says("xin chào");
        var address = URI.create(telegram.url() + "/bot" + BotApiServer.TOKEN + "/sendMessage");
        var calls = 10_000;
        var room = new Semaphore(100);
        for (int round = 0; round < 3; round++) {
            var begun = System.nanoTime();
            try (var client = HttpClient.newHttpClient();
                    var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int call = 0; call < calls; call++) {
                    room.acquire();
                    threads.execute(() -> {
                        try {
                            client.send(
                                    HttpRequest.newBuilder(address)
                                            .header("Content-Type", "application/json")
                                            .POST(HttpRequest.BodyPublishers.ofString(
                                                    "{\"chat_id\":1,\"text\":\"xin chào\"}"))
                                            .build(),
                                    BodyHandlers.ofByteArray());
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        } finally {
                            room.release();
                        }
                    });
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "The fake Bot API takes %.0f messages/s%n",
                    calls / ((System.nanoTime() - begun) / 1e9));
        }
        telegram.forgetCalls();
        telegram.forgetUpdates();
    }

    private static void compare(List<Peer> peers, List<Child> processes, int latency) throws Exception {
        var figures = List.of(new Figures(), new Figures());
        var processor = new double[2];
        for (int round = 0; round < ROUNDS; round++) {
            for (int peer = 0; peer < peers.size(); peer++) {
                var before = processes.get(peer).processorSeconds();
                figures.get(peer).add(turns(peers.get(peer), latency, FIRST_PERSON, PEOPLE));
                processor[peer] += processes.get(peer).processorSeconds() - before;
            }
        }
        for (int peer = 0; peer < peers.size(); peer++) {
            System.out.printf(
                    Locale.ROOT,
                    "API latency %d ms, %s: turns/s %s, %.2f ms of processor a turn%n",
                    latency,
                    peers.get(peer).name,
                    figures.get(peer).said("%.0f"),
                    processor[peer] * 1e3 / (ROUNDS * PEOPLE * MESSAGES));
        }
        System.out.printf(
                Locale.ROOT,
                "API latency %d ms: ratio %.2f%n",
                latency,
                figures.getFirst().median() / figures.getLast().median());
    }

    /** Until the last message is answered and its state stands in the database. */
    private static double turns(Peer peer, int latency, int first, int people) throws Exception {
        peer.telegram.latency(latency);
        var before = peer.counting.turns();
        var all = people * MESSAGES;
        peer.telegram.forgetCalls();
        var begun = System.nanoTime();
        write(peer.telegram, first, people, MESSAGES);
        await(peer, () -> answered(peer) >= all);
        var seconds = (System.nanoTime() - begun) / 1e9;
        await(peer, () -> peer.counting.turns() >= before + all);
        return all / seconds;
    }

    /** States that are missing after a kill in the middle, when all that comes again has been answered. */
    private static long lost(Peer peer) throws Exception {
        peer.telegram.latency(80);
        var before = peer.counting.turns();
        peer.telegram.forgetCalls();
        try (var first = peer.starting.start()) {
            write(peer.telegram, LOST_FIRST, LOST_PEOPLE, LOST_MESSAGES);
            await(peer, () -> answered(peer) >= LOST_PEOPLE * LOST_MESSAGES / 3);
            first.kill();
        }
        try (var second = peer.starting.start()) {
            await(peer, () -> peer.telegram.waiting() == 0);
            long turns;
            do {
                turns = peer.counting.turns();
                Thread.sleep(3_000);
            } while (peer.counting.turns() > turns);
            return LOST_PEOPLE * LOST_MESSAGES - (turns - before);
        }
    }

    private static void write(BotApiServer telegram, int first, int people, int messages) {
        for (int message = 0; message < messages; message++) {
            for (int person = 0; person < people; person++) {
                telegram.user(first + person, "vi").says("cho tôi hỏi về ngoại ngữ của tôi");
            }
        }
    }

    private static long answered(Peer peer) {
        return peer.telegram.calls("sendMessage").size();
    }

    private interface Question {
        boolean ask() throws SQLException;
    }

    private static void await(Peer peer, Question question) throws Exception {
        var end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (!question.ask()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("%s: %d sent, %d turns, %d updates wait"
                        .formatted(peer.name, answered(peer), peer.counting.turns(), peer.telegram.waiting()));
            }
            Thread.sleep(20);
        }
    }

    private static long execute(EmbeddedPostgres postgres, String database, String sql) throws SQLException {
        try (var connection = postgres.owner().connect(postgres.url(database));
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return 0;
            }
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
