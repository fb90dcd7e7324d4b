package org.ngoaingu.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ngoaingu.plan.PlanId;
import org.ngoaingu.plan.Plans;
import org.ngoaingu.platform.EmptyTables;
import org.ngoaingu.progress.Snapshots;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long the digests of one week take to be prepared: a province of 30,000 units, each with a head in a chat. */
@Tag("bench")
@SpringBootTest(
        properties = {
            "assistant.audit.sealing=false",
            "assistant.mode=command",
            "db-scheduler.enabled=false",
            "assistant.digest-schedule=0 0 8 * * MON"
        })
@Import(MovedClock.Setup.class)
@ExtendWith(EmptyTables.class)
class DigestBench {

    private static final int UNITS = Integer.getInteger("bench.units", 30_000);
    private static final int GOAL_SECONDS = 300;
    private static final double MEGABYTE = 1 << 20;

    @Autowired
    private DigestRound round;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private Plans plans;

    @Autowired
    private MovedClock clock;

    @Autowired
    private JdbcClient sql;

    @Test
    void preparesTheDigestsOfAWeek() {
        fill();
        clock.to("2026-03-02T08:05");
        snapshots.takeOfThisWeek();
        var before = System.nanoTime();
        var highest = new long[1];
        var watch = Thread.ofPlatform().daemon().start(() -> watch(highest));

        var sent = round.write();

        watch.interrupt();
        var seconds = (System.nanoTime() - before) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%d digests prepared in %.1f s (goal %d s), heap in use at most %.0f MB%n",
                sent,
                seconds,
                GOAL_SECONDS,
                highest[0] / MEGABYTE);
        assertThat(sent).isEqualTo(UNITS);
        assertThat(seconds).isLessThan(GOAL_SECONDS);
    }

    private static void watch(long[] highest) {
        while (!Thread.currentThread().isInterrupted()) {
            var runtime = Runtime.getRuntime();
            highest[0] = Math.max(highest[0], runtime.totalMemory() - runtime.freeMemory());
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A root, hundreds of units below it, and the rest below these, each with one person, who heads it. */
    private void fill() {
        sql.sql("""
                with list as (
                    insert into roster_import (state, units_file, staff_file, as_of, supplement, seen, staged_at)
                    values ('COMMITTED', 'units', 'staff', '2026-01-01', false, '', '2026-01-01Z') returning id
                ), unit_made as (
                    insert into unit (id, code) select n, 'U' || n from generate_series(1, :n) n returning id
                ), version_made as (
                    insert into unit_version (unit_id, name, folded_name, parent_id, kind, level, head_code,
                        foreign_affairs, valid_from, import_id, carried)
                    select u.id, 'Đơn vị ' || u.id, 'don vi ' || u.id,
                        case when u.id = 1 then null when u.id <= 300 then 1 else 2 + u.id % 299 end,
                        case when u.id = 1 then 'PEOPLES_COMMITTEE' else 'PUBLIC_UNIT' end, 'PROVINCE', 'P' || u.id,
                        false, '2026-01-01', list.id, '{}' from unit_made u, list
                ), person_made as (
                    insert into person (id, code, name, folded_name, birth_date, birth_precision, import_id)
                    select n, 'P' || n, 'Người thử ' || n, 'nguoi thu ' || n, '1990-01-01', 'DAY', list.id
                    from generate_series(1, :n) n, list returning id
                ), post_made as (
                    insert into post (person_id, main, unit_id, category, manager, manager_basis, valid_from, import_id,
                        carried)
                    select p.id, true, p.id, 'PUBLIC_EMPLOYEE', true, 'COLUMN', '2026-01-01', list.id, '{}'
                    from person_made p, list
                )
                insert into chat (id, channel, address, person_id, language, opened_at)
                select gen_random_uuid(), 'test', n::text, n, 'vi', '2026-01-01Z' from generate_series(1, :n) n""").param("n", UNITS).update();
        plans.bind(new UnitId(1), new PlanId("BD"), new Actor.Operator());
    }
}
