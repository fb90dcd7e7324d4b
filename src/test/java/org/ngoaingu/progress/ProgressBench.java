package org.ngoaingu.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ngoaingu.bench.Figures;
import org.ngoaingu.certificate.Certificates;
import org.ngoaingu.plan.LineId;
import org.ngoaingu.plan.PlanId;
import org.ngoaingu.plan.Plans;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All progress counts of one plan over 30,000 units, beside one GROUP BY a reference day that was written by hand for
 * this plan and yields the same rows, roll-up included (figure F12). Gated at 200,000 people: at most three times as long.
 */
@Tag("bench")
@SpringBootTest(properties = {"assistant.mode=command", "db-scheduler.enabled=false"})
class ProgressBench {

    private static final int PEOPLE = Integer.getInteger("bench.people", 200_000);
    private static final int UNITS = 30_000;
    private static final int RUNS = Integer.getInteger("bench.runs", 5);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate DUE = LocalDate.of(2025, 12, 31);

    /** The groups of Bình Định's plan (sections I and III), as an expert of SQL would write them. */
    private static final String BY_HAND = """
            with facts as materialized (
                select f.unit_id, r.level, r.level_ever,
                    f.category = 'PUBLIC_EMPLOYEE' and f.teaches_language
                        or f.category = 'CIVIL_SERVANT' and 'FOREIGN_AFFAIRS' = any(f.tags) as excluded,
                    f.category in ('CADRE', 'CIVIL_SERVANT') and f.level in ('PROVINCE', 'DISTRICT') as cbcc,
                    f.category = 'PUBLIC_EMPLOYEE' and f.unit_kind = 'PUBLIC_UNIT' and not f.manager as vc,
                    f.category = 'PUBLIC_EMPLOYEE' and f.unit_kind = 'PUBLIC_UNIT' and f.manager as vcql,
                    f.category in ('CADRE', 'CIVIL_SERVANT') and f.level = 'COMMUNE' as x,
                    f.category in ('CADRE', 'CIVIL_SERVANT') and f.level = 'COMMUNE' and f.manager
                        and (f.birth_date + interval '40 years')::date > :day and f.requires_language as xld
                from staff_facts(:day) f left join level_reached(:day, 'tt23-2021') r on r.person_id = f.person_id
            ), counted as (
                select f.unit_id, l.line, count(*) as people,
                    count(*) filter (where not coalesce(f.excluded, false) and l.holds and f.excluded is not null) as "in",
                    count(*) filter (where not coalesce(f.excluded, false) and not l.holds) as "out",
                    count(*) filter (where f.excluded) as excluded,
                    count(*) filter (where not coalesce(f.excluded, false)
                        and (l.holds is null or l.holds and f.excluded is null)) as "unknown",
                    count(*) filter (where f.excluded = false and l.holds and f.level >= l.least) as reached,
                    count(*) filter (where f.excluded = false and l.holds and f.level_ever >= l.least) as reached_once
                from facts f cross join lateral (values ('CBCC', f.cbcc, 4), ('VC', f.vc, 4), ('VCQL', f.vcql, 4),
                    ('X', f.x, 3), ('XLD', f.xld, 3)) as l(line, holds, least)
                group by f.unit_id, l.line
            )
            select above.unit_id, c.line, sum(c.people) as people, sum(c."in") as "in", sum(c."out") as "out",
                sum(c.excluded) as excluded, sum(c."unknown") as "unknown", sum(c.reached) as reached,
                sum(c.reached_once) as reached_once
            from counted c join unit_facts(:day) u on u.unit_id = c.unit_id cross join unnest(u.path) as above(unit_id)
            group by above.unit_id, c.line
            """;

    @Autowired
    private Scopes scopes;

    @Autowired
    private Counts counts;

    @Autowired
    private Progress progress;

    @Autowired
    private Plans plans;

    @Autowired
    private Certificates certificates;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void countsAllOfAPlan() {
        var root = new UnitId(BigOffice.fill(jdbc, UNITS, PEOPLE));
        plans.bind(root, new PlanId("BD"), new Actor.Operator());
        var plan = plans.plan(new PlanId("BD")).orElseThrow();
        assertThat(certificates.activeSet("BD", plan.equivalenceSet()).id()).isEqualTo("tt23-2021");
        Supplier<Map<Counts.Cell, Tally>> ours = () -> {
            var all = new HashMap<Counts.Cell, Tally>();
            scopes.of(plan, root, TODAY).forEach(scope -> all.putAll(counts.of(scope)));
            return all;
        };
        assertThat(ours.get()).isEqualTo(byHand());
        var own = new Figures();
        var hand = new Figures();
        var tree = new Figures();
        for (var run = 0; run < RUNS; run++) {
            hand.add(seconds(this::byHand));
            own.add(seconds(ours));
            tree.add(seconds(() -> progress.tree(root, TODAY)));
        }
        System.out.printf("F12, %,d people, %,d units, %d runs each%n", PEOPLE, UNITS, RUNS);
        System.out.println("by hand           s, " + hand.said("%.2f"));
        System.out.println("counts            s, " + own.said("%.2f"));
        System.out.println("counts as a tree  s, " + tree.said("%.2f"));
        var ratio = own.median() / hand.median();
        System.out.printf("ratio %.2f%n", ratio);
        if (PEOPLE >= 200_000) {
            assertThat(ratio).isLessThanOrEqualTo(3);
        }
    }

    private Map<Counts.Cell, Tally> byHand() {
        var all = new HashMap<Counts.Cell, Tally>();
        Stream.of(DUE, TODAY)
                .forEach(day -> jdbc.sql(BY_HAND)
                        .param("day", day)
                        .query((row, n) -> all.put(
                                new Counts.Cell(
                                        new UnitId(row.getLong("unit_id")),
                                        new LineId(
                                                "BD-" + (day.equals(DUE) ? 2025 : 2030) + "-" + row.getString("line"))),
                                new Tally(
                                        row.getInt("people"),
                                        row.getInt("in"),
                                        row.getInt("out"),
                                        row.getInt("excluded"),
                                        row.getInt("unknown"),
                                        row.getInt("reached"),
                                        row.getInt("reached_once"))))
                        .list());
        return all;
    }

    private static double seconds(Supplier<?> what) {
        var begun = System.nanoTime();
        assertThat(what.get()).isNotNull();
        return (System.nanoTime() - begun) / 1e9;
    }
}
