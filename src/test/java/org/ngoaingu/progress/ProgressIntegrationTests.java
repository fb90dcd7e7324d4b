package org.ngoaingu.progress;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ngoaingu.progress.Population.DUE;
import static org.ngoaingu.progress.Population.SINCE;
import static org.ngoaingu.progress.Population.TODAY;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngoaingu.plan.LineId;
import org.ngoaingu.plan.PlanId;
import org.ngoaingu.plan.Plans;
import org.ngoaingu.plan.Verdict;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Counts over an invented population, held against every single answer and against SQL written from the plans. */
@SpringBootTest
@Transactional
class ProgressIntegrationTests {

    @Autowired
    private Progress progress;

    @Autowired
    private Plans plans;

    @Autowired
    private Staff staff;

    @Autowired
    private JdbcClient jdbc;

    private Population population;
    private UnitId district;
    private UnitId province;

    private UnitId empty;

    private long seed;

    /** Another roster each run, with every case in it; the seed stands with a failure. */
    @BeforeEach
    void populate() {
        seed = System.nanoTime();
        population = new Population(jdbc, seed);
        district = population.district();
        province = population.province();
        plans.bind(district, new PlanId("BT"), new Actor.Operator());
        plans.bind(province, new PlanId("BD"), new Actor.Operator());
        var named = population.units;
        empty = new Cases(population, named.get(1), named.get(5), named.get(11), named.get(9)).add();
        new Cases(population, named.get(15), named.get(17), named.get(11), named.get(9)).add();
        population.fill(300, named.subList(0, 18));
    }

    private record Key(UnitId unit, LineId line, Verdict verdict) {}

    @Test
    void totalsAreTheSumOfSingleAnswers() {
        var expected = new HashMap<Key, Integer>();
        for (var person : population.people) {
            for (var day : List.of(DUE, TODAY)) {
                var judgements = plans.judge(reference -> staff.facts(person, reference), day);
                var path = staff.facts(person, day).map(it -> it.unitPath()).orElse(List.of());
                judgements.all().stream()
                        .filter(it -> it.line().due().equals(DUE) == day.equals(DUE))
                        .forEach(it -> path.forEach(
                                unit -> expected.merge(new Key(unit, it.line().id(), it.verdict()), 1, Integer::sum)));
            }
        }
        var counted = new HashMap<Key, Integer>();
        var today = new HashSet<UnitId>();
        for (var root : List.of(district, province)) {
            progress.tree(root, TODAY)
                    .forEach((unit, figures) -> lines(figures).forEach((line, it) -> {
                        today.add(unit);
                        counted.put(new Key(unit, line, Verdict.IN), it.in());
                        counted.put(new Key(unit, line, Verdict.OUT), it.out());
                        counted.put(new Key(unit, line, Verdict.EXCLUDED), it.excluded());
                        counted.put(new Key(unit, line, Verdict.UNKNOWN), it.unknown());
                        assertThat(it.in() + it.out() + it.excluded() + it.unknown())
                                .isEqualTo(it.people());
                    }));
        }
        counted.values().removeIf(count -> count == 0);
        assertThat(expected.keySet().removeIf(key -> !today.contains(key.unit())))
                .as("a unit that was merged is in the figures of the one above")
                .isTrue();
        assertThat(counted).as("seed %d", seed).isEqualTo(expected);
        assertThat(expected.keySet()).extracting(Key::verdict).contains(Verdict.values());
        assertThat(lines(progress.of(empty, TODAY)).values())
                .allSatisfy(line -> assertThat(line.people()).isZero());
    }

    /** Written from the plans' sections II and III (Bình Thạnh), I and III (Bình Định), reading A3 and A9. */
    private static final String GROUPS = """
        BT-2025-CBCC|category in ('CADRE','CIVIL_SERVANT') and level = 'DISTRICT' and unit_kind in ('PEOPLES_COMMITTEE','DIVISION') and block = 'STATE'
        BT-2030-CBCC|category in ('CADRE','CIVIL_SERVANT') and level = 'DISTRICT' and unit_kind in ('PEOPLES_COMMITTEE','DIVISION') and block = 'STATE'
        BT-2030-VC|category = 'PUBLIC_EMPLOYEE' and unit_kind = 'PUBLIC_UNIT' and authority_level = 'DISTRICT'
        BT-2025-VCQL|category = 'PUBLIC_EMPLOYEE' and unit_kind = 'PUBLIC_UNIT' and authority_level = 'DISTRICT' and manager
        BT-2030-VCQL|category = 'PUBLIC_EMPLOYEE' and unit_kind = 'PUBLIC_UNIT' and authority_level = 'DISTRICT' and manager
        BT-2030-P|category in ('CADRE','CIVIL_SERVANT') and level = 'COMMUNE' and block = 'STATE'
        BT-2025-PLD|category in ('CADRE','CIVIL_SERVANT') and level = 'COMMUNE' and block = 'STATE' and manager and requires_language and extract(year from age(:day::timestamp, birth_date)) < 40
        BT-2030-PLD|category in ('CADRE','CIVIL_SERVANT') and level = 'COMMUNE' and block = 'STATE' and manager and requires_language and extract(year from age(:day::timestamp, birth_date)) < 40
        BD-2025-CBCC|category in ('CADRE','CIVIL_SERVANT') and level in ('PROVINCE','DISTRICT') and not (category = 'CIVIL_SERVANT' and 'FOREIGN_AFFAIRS' = any(tags))
        BD-2030-CBCC|category in ('CADRE','CIVIL_SERVANT') and level in ('PROVINCE','DISTRICT') and not (category = 'CIVIL_SERVANT' and 'FOREIGN_AFFAIRS' = any(tags))
        BD-2030-VC|category = 'PUBLIC_EMPLOYEE' and unit_kind = 'PUBLIC_UNIT' and not manager and not teaches_language
        BD-2030-VCQL|category = 'PUBLIC_EMPLOYEE' and unit_kind = 'PUBLIC_UNIT' and manager and not teaches_language
        BD-2030-X|category in ('CADRE','CIVIL_SERVANT') and level = 'COMMUNE'
        BD-2030-XLD|category in ('CADRE','CIVIL_SERVANT') and level = 'COMMUNE' and manager and requires_language and extract(year from age(:day::timestamp, birth_date)) < 40
        """;

    @Test
    void countsAreThoseOfSqlWrittenFromThePlans() {
        population.fill(900, population.units.subList(0, 18));
        var figures =
                Map.of(district, lines(progress.of(district, TODAY)), province, lines(progress.of(province, TODAY)));
        GROUPS.lines().map(line -> line.split("\\|")).forEach(it -> {
            var root = it[0].startsWith("BT") ? district : province;
            isCounted(it[0], it[1], root, figures.get(root).get(new LineId(it[0])));
        });
    }

    private void isCounted(String line, String group, UnitId root, LineProgress.Counted counted) {
        var sql = """
                with facts as materialized (select * from staff_facts(:day)),
                units as materialized (select * from unit_facts(:day)),
                person as (
                    select f.*, (select max(l.level) from certificate c
                            join certificate_level l on l.reading_id = c.reading_id
                            where c.person_id = f.person_id and c.state = 'VERIFIED'
                            and (c.issued_on <= :day or c.issued_on is null and not c.expires)
                            and (c.revoked_from is null or :day < c.revoked_from)
                            and (not c.expires or c.last_valid_on >= :day)) as level_now,
                        (select max(l.level) from certificate c
                            join certificate_level l on l.reading_id = c.reading_id
                            where c.person_id = f.person_id and c.state = 'VERIFIED'
                            and (c.revoked_from is null or :day < c.revoked_from)
                            and (c.issued_on <= :day or c.issued_on is null and not c.expires)) as level_once
                    from facts f
                    where f.unit_id in (select u.unit_id from units u where :root = any(u.path)) and %s
                )
                select count(*) || ' ' || count(*) filter (where level_now >= :level) || ' '
                    || count(*) filter (where level_once >= :level) from person""".formatted(group);
        var expected = jdbc.sql(sql)
                .param("day", counted.referenceDay())
                .param("root", root.value())
                .param("level", counted.line().minLevel())
                .query(String.class)
                .single();
        assertThat(counted.in() + " " + counted.reached() + " " + counted.reachedOnce())
                .as("%s, seed %d", line, seed)
                .isEqualTo(expected)
                .doesNotStartWith("0 ");
        assertThat(counted.referenceDay()).isEqualTo(line.contains("2025") ? DUE : TODAY);
        assertThat(counted.open()).isEqualTo(line.contains("2030"));
    }

    @Test
    void aUnitUnderAPlanOfItsOwnIsCountedThereOnly() {
        var before = lines(progress.of(district, TODAY)).get(new LineId("BT-2030-P"));
        var ward = population.units.get(1);
        plans.bind(ward, new PlanId("BD"), new Actor.Operator());
        var own = (UnitProgress.Counted) progress.of(ward, TODAY);
        var after = lines(progress.of(district, TODAY)).get(new LineId("BT-2030-P"));
        assertThat(own.plan().id()).isEqualTo(new PlanId("BD"));
        assertThat(after.people())
                .isEqualTo(before.people()
                        - lines(own).get(new LineId("BD-2030-X")).people());
    }

    @Test
    void beforeTheFirstDataThereIsNoNought() {
        var before = SINCE.minusDays(1);
        assertThat(progress.of(district, before)).isEqualTo(new UnitProgress.NoData(district, before, SINCE));
        assertThat(progress.tree(district, before)).isEmpty();
    }

    @Test
    void aClosedMilestoneBeforeTheFirstDataHasNoFigures() {
        jdbc.sql("update unit_version set valid_from = date '2026-02-01'").update();
        var figures = (UnitProgress.Counted) progress.of(district, TODAY);
        assertThat(figures.lines().getFirst())
                .isInstanceOf(LineProgress.NoData.class)
                .extracting(LineProgress::referenceDay)
                .isEqualTo(DUE);
        assertThat(figures.lines().getLast()).isInstanceOf(LineProgress.Counted.class);
    }

    @Test
    void withoutAPlanThereAreNoFigures() {
        jdbc.sql("delete from plan_binding").update();
        assertThat(progress.of(district, TODAY)).isEqualTo(new UnitProgress.NoPlan(district));
    }

    @Test
    void whenTheDistrictLevelEndedNobodyIsLeftInItsLine() {
        jdbc.sql("update unit_version set level = 'COMMUNE' where level = 'DISTRICT'")
                .update();
        assertThat(lines(progress.of(district, TODAY))
                        .get(new LineId("BT-2030-VCQL"))
                        .people())
                .isPositive();
        assertThat(lines(progress.of(district, LocalDate.of(2026, 11, 23))).get(new LineId("BT-2030-VC")))
                .satisfies(line -> assertThat(line.in()).isZero());
    }

    private static Map<LineId, LineProgress.Counted> lines(UnitProgress figures) {
        return ((UnitProgress.Counted) figures)
                .lines().stream()
                        .map(LineProgress.Counted.class::cast)
                        .collect(toMap(line -> line.line().id(), line -> line));
    }
}
