package org.ngoaingu.platform.postgres;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.bench.Figure;

/**
 * How long people wait for a reply, from their message to the reply at the server: while a broadcast runs (figure F8), at
 * the default pace and as fast as this machine sends, and beside one who writes 200 messages a second. {@code
 * -Dbench.readers=40000 -Dbench.questions=400}.
 */
@Tag("bench")
class ReplyBench {

    private static final int READERS = Integer.getInteger("bench.readers", 40_000);
    private static final int QUESTIONS = Integer.getInteger("bench.questions", 400);
    private static final int BETWEEN_MILLIS = 300;
    private static final int LATENCY = 50;
    private static final long FIRST = 5_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    @Test
    void atTheDefaultPace() throws Exception {
        besideABroadcast("25");
    }

    @Test
    void asFastAsItGoes() throws Exception {
        besideABroadcast("100000");
    }

    @Test
    void besideOneWhoWritesTwoHundredMessagesASecond() throws Exception {
        try (var nodes = new Nodes(folder)) {
            nodes.telegram.latency(LATENCY);
            nodes.start(nodes.settings()).hear(Nodes.STARTED);
            var one = nodes.telegram.user(FIRST - 1, "vi");
            try (var hasty = Executors.newSingleThreadScheduledExecutor()) {
                hasty.scheduleAtFixedRate(() -> one.says("tin"), 0, 5, TimeUnit.MILLISECONDS);
                print(
                        "Flood",
                        waits(nodes, asked(nodes)),
                        "one person writes 200 messages a second, " + settings(nodes));
            }
        }
    }

    private void besideABroadcast(String pace) throws Exception {
        try (var nodes = new Nodes(folder)) {
            nodes.telegram.latency(LATENCY);
            var broadcast = new Broadcast(nodes, READERS);
            nodes.start(nodes.settings(pace)).hear(Nodes.STARTED);
            broadcast.fill();
            broadcast.start();
            nodes.awaitSent(1, PATIENCE);
            var waits = waits(nodes, asked(nodes));
            print(
                    "F8",
                    waits,
                    "%,d of %,d messages of a broadcast left at the last question, pace %s/s, %s"
                            .formatted(nodes.one("select count(*) from outbox"), READERS, pace, settings(nodes)));
        }
    }

    /** When each of the strangers has asked, one after the other. */
    private static Map<Long, Instant> asked(Nodes nodes) throws InterruptedException {
        var asked = new HashMap<Long, Instant>();
        for (long person = FIRST; person < FIRST + QUESTIONS; person++) {
            asked.put(person, Instant.now());
            nodes.telegram.user(person, "vi").says("chỉ tiêu của tôi là bao nhiêu?");
            Thread.sleep(BETWEEN_MILLIS);
        }
        nodes.await("all are answered", PATIENCE, () -> waits(nodes, asked).size() == QUESTIONS);
        return asked;
    }

    /** Of each who was answered, sorted. */
    private static List<Duration> waits(Nodes nodes, Map<Long, Instant> said) {
        var first = new HashMap<Long, Instant>();
        for (var call : nodes.sent()) {
            first.putIfAbsent(Long.parseLong(call.texts().getOrDefault("chat_id", "0")), call.at());
        }
        return said.entrySet().stream()
                .filter(it -> first.containsKey(it.getKey()))
                .map(it -> Duration.between(it.getValue(), first.get(it.getKey())))
                .sorted()
                .toList();
    }

    private static String settings(Nodes nodes) throws Exception {
        return "%d questions of strangers, %d ms latency, %s".formatted(QUESTIONS, LATENCY, nodes.version());
    }

    private static void print(String name, List<Duration> waits, String settings) {
        Figure.print(
                name,
                "a reply after %d ms (median), %d ms (99 of 100), %d ms (longest)"
                        .formatted(
                                waits.get(waits.size() / 2).toMillis(),
                                waits.get(waits.size() * 99 / 100).toMillis(),
                                waits.getLast().toMillis()),
                "99 of 100 within 1,000 ms",
                settings);
    }
}
