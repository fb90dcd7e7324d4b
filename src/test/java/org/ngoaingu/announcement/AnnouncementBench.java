package org.ngoaingu.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ngoaingu.bench.Figure;
import org.ngoaingu.bench.Figures;
import org.ngoaingu.channel.Delivery;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.channel.ScriptedDriver;
import org.ngoaingu.platform.EmptyTables;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An announcement to many inside one program, without any network: freezing the audience with its messages (figure F5),
 * messages a second against a side that answers at once (F6) beside jobs of db-scheduler on the same database, and how
 * soon a pause, a correction and an end are in force (F9). {@code -Dbench.readers=40000 -Dbench.rounds=5}.
 */
@Tag("bench")
@SpringBootTest(
        properties = {
            "assistant.channel.in-flight=" + AnnouncementBench.IN_FLIGHT,
            "assistant.approve-above=1000000",
            "spring.datasource.hikari.maximum-pool-size=" + AnnouncementBench.CONNECTIONS
        })
@Import(ScriptedDriver.Setup.class)
@ExtendWith(EmptyTables.class)
class AnnouncementBench {

    private static final int READERS = Integer.getInteger("bench.readers", 40_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    static final int IN_FLIGHT = 256;
    static final int CONNECTIONS = 12;
    private static final Actor OPERATOR = new Actor.Operator();

    @Autowired
    Announcements announcements;

    @Autowired
    Approvals approvals;

    @Autowired
    Running running;

    @Autowired
    Runs runs;

    @Autowired
    Reports reports;

    @Autowired
    ScriptedDriver driver;

    @Autowired
    JdbcClient sql;

    @Autowired
    Environment environment;

    private final AtomicInteger handedOver = new AtomicInteger();
    private final AtomicLong lastSent = new AtomicLong();
    private final AtomicLong lastOld = new AtomicLong();

    @BeforeEach
    void fill() {
        sql.sql("""
                with roster as (
                    insert into roster_import (id, state, as_of, supplement, seen, staged_at)
                    values (1, 'COMMITTED', '2020-01-01', false, '', now())
                ), office as (
                    insert into unit (id, code) select i, 'U' || i from generate_series(1, 400) i
                ), named as (
                    insert into unit_version (unit_id, name, folded_name, parent_id, foreign_affairs, valid_from, import_id,
                        carried)
                    select i, 'Phòng ' || i, 'phong ' || i, case when i > 1 then 1 end, false, '2020-01-01', 1, '{}'
                    from generate_series(1, 400) i
                ), people as (
                    insert into person (id, code, name, folded_name, birth_date, birth_precision, import_id)
                    select i, 'P' || i, 'Người ' || i, 'nguoi ' || i, '1985-01-01', 'DAY', 1
                    from generate_series(1, :readers) i
                ), posts as (
                    insert into post (person_id, main, unit_id, title, category, valid_from, import_id, carried)
                    select i, true, 1 + i % 400, 'Chuyên viên', 'CIVIL_SERVANT', '2020-01-01', 1, '{}'
                    from generate_series(1, :readers) i
                )
                insert into chat (id, channel, address, person_id, language, opened_at)
                select gen_random_uuid(), 'script', 'a' || i, i, 'vi', now() from generate_series(1, :readers) i""").param("readers", READERS).update();
        sql.sql("analyze").update();
        driver.answers(parcel -> {
            handedOver.incrementAndGet();
            lastSent.set(System.nanoTime());
            if (parcel.what() instanceof Reply reply && reply.text().equals("cũ")) {
                lastOld.set(System.nanoTime());
            }
            return new Delivery.Sent(null);
        });
    }

    /** The first round warms both up and does not count. */
    @Test
    void freezesAndSends() throws InterruptedException {
        var frozen = new Figures();
        var sent = new Figures();
        var jobs = new Figures();
        var ratios = new Figures();
        try (var peer = new SchedulerPeer(environment, CONNECTIONS)) {
            for (int round = 0; round <= ROUNDS; round++) {
                handedOver.set(0);
                var id = handedIn();
                var seconds = frozenIn(id);
                var messages = sentPerSecond(id);
                var peers = peer.perSecond(READERS);
                if (round > 0) {
                    frozen.add(seconds);
                    sent.add(messages);
                    jobs.add(peers);
                    ratios.add(messages / peers);
                }
            }
        }
        var settings = "%,d readers, %d rounds after one, %d in flight, %d connections, PostgreSQL %s"
                .formatted(READERS, ROUNDS, IN_FLIGHT, CONNECTIONS, version());
        Figure.print("F5", "frozen and queued in s: " + frozen.said("%.2f"), "at most 2 s", settings);
        Figure.print(
                "F6",
                "messages/s: %s; jobs/s of db-scheduler: %s; ratio: %s"
                        .formatted(sent.said("%.0f"), jobs.said("%.0f"), ratios.said("%.2f")),
                "at least 3,000/s; ratio 1.0 aimed at",
                settings);
    }

    private String version() {
        return sql.sql("select current_setting('server_version')")
                .query(String.class)
                .single();
    }

    private double frozenIn(AnnouncementId id) {
        var begun = System.nanoTime();
        running.step(id, 1);
        return (System.nanoTime() - begun) / 1e9;
    }

    private double sentPerSecond(AnnouncementId id) throws InterruptedException {
        var begun = System.nanoTime();
        while (handedOver.get() < READERS || isWaiting()) {
            Thread.sleep(20);
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        assertThat(counts(id).sent()).isEqualTo(READERS);
        return READERS / seconds;
    }

    private boolean isWaiting() {
        return sql.sql("select exists (select from outbox)")
                .query(Boolean.class)
                .single();
    }

    @Test
    void isPausedCorrectedAndCancelledAmidst() throws InterruptedException {
        var id = handedIn();
        running.step(id, 1);
        Thread.sleep(2_000);
        print("pause", lastSent, () -> runs.pause(OPERATOR, id));
        System.out.println("F9, counts in the pause: " + counts(id));
        runs.resume(OPERATOR, id);
        Thread.sleep(1_000);
        print("correction", lastOld, () -> runs.correct(OPERATOR, id, "mới", null, false));
        Thread.sleep(1_000);
        print("cancelling", lastSent, () -> runs.cancel(OPERATOR, id));
        System.out.println("F9, counts at the end: " + counts(id));
    }

    private static void print(String what, AtomicLong last, Runnable act) throws InterruptedException {
        var begun = System.nanoTime();
        act.run();
        var done = System.nanoTime();
        Thread.sleep(3_000);
        System.out.printf(
                "F9, %s: done after %.2f s, last message otherwise %.2f s after it was asked for%n",
                what, (done - begun) / 1e9, (last.get() - begun) / 1e9);
    }

    private AnnouncementId handedIn() {
        var later = Instant.now().plus(Duration.ofHours(1));
        var draft = new Draft("cũ", null, null, false, null, Audience.of(Set.of(new UnitId(1))), later, null, true);
        var id = ((Outcome.Done) announcements.compose(OPERATOR, draft)).now().id();
        assertThat(approvals.submit(OPERATOR, id)).isInstanceOf(Submitted.Scheduled.class);
        return id;
    }

    private LedgerCounts counts(AnnouncementId id) {
        return reports.of(OPERATOR, id).orElseThrow().total();
    }
}
