package org.ngoaingu.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ngoaingu.progress.Population.DUE;
import static org.ngoaingu.progress.Population.TODAY;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngoaingu.plan.PlanId;
import org.ngoaingu.plan.Plans;
import org.ngoaingu.plan.Verdict;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Figures that are kept: those of the day, once, and unmoved by what is learnt later. */
@SpringBootTest
@Transactional
class SnapshotsIntegrationTests {

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private Progress progress;

    @Autowired
    private Plans plans;

    @Autowired
    private Staff staff;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Population population;
    private UnitId district;
    private UnitId province;

    @BeforeEach
    void populate() {
        population = new Population(jdbc);
        district = population.district();
        province = population.province();
        plans.bind(district, new PlanId("BT"), new Actor.Operator());
        plans.bind(province, new PlanId("BD"), new Actor.Operator());
        population.fill(300);
    }

    @Test
    void holdsWhatProgressSaysOfEveryUnit() {
        snapshots.take(TODAY);
        for (var root : List.of(district, province)) {
            progress.tree(root, TODAY).forEach((unit, figures) -> {
                var counted = (UnitProgress.Counted) figures;
                var kept = snapshots.of(unit, TODAY).orElseThrow();
                assertThat(kept.lines()).isEqualTo(counted.lines());
                assertThat(kept.plan()).isEqualTo(counted.plan());
            });
        }
        assertThat(snapshots.of(district, TODAY).orElseThrow().lines())
                .filteredOn(LineProgress.Counted.class::isInstance)
                .extracting(LineProgress::referenceDay)
                .contains(DUE, TODAY);
    }

    @Test
    void saysWhoWaitsWhoseCertificateEndsAndWhoHasNothing() {
        var submitted = population.people.subList(0, 40);
        submitted.forEach(this::submit);
        snapshots.take(TODAY);
        var valid = holders("(not c.expires or c.last_valid_on >= date '2026-11-22')");
        var ending = holders("c.last_valid_on between date '2026-11-22' and date '2026-11-22' + 90");
        var expected = new int[4];
        for (var person : population.people) {
            var facts = staff.facts(person, TODAY);
            if (facts.isEmpty() || !facts.get().unitPath().contains(district)) {
                continue;
            }
            var wanted = plans.judge(day -> staff.facts(person, day), TODAY).all().stream()
                    .anyMatch(it -> it.line().isOpen(TODAY) && it.verdict() == Verdict.IN);
            expected[0]++;
            expected[1] += submitted.contains(person) ? 1 : 0;
            expected[2] += ending.contains(person) ? 1 : 0;
            expected[3] += wanted && !valid.contains(person) && !submitted.contains(person) ? 1 : 0;
        }
        var people = snapshots.of(district, TODAY).orElseThrow().people();
        assertThat(people).isEqualTo(new UnitPeople(expected[0], expected[1], expected[2], expected[3]));
        assertThat(expected).doesNotContain(0);
    }

    @Test
    void isNeverReckonedAgain() {
        snapshots.take(TODAY);
        var first = snapshots.of(district, TODAY).orElseThrow();
        population.fill(50);
        snapshots.take(TODAY);
        assertThat(snapshots.of(district, TODAY)).contains(first);
        snapshots.take(TODAY.plusDays(7));
        assertThat(snapshots.latest(district, TODAY.plusDays(6))).contains(first);
        assertThat(snapshots
                        .latest(district, TODAY.plusDays(7))
                        .orElseThrow()
                        .people()
                        .people())
                .isGreaterThan(first.people().people());
    }

    @Test
    void historyHasTheLastOnesTheOldestFirst() {
        for (var week = 3; week >= 0; week--) {
            snapshots.take(TODAY.minusWeeks(week));
        }
        assertThat(snapshots.history(district, TODAY.minusWeeks(1), 2))
                .extracting(Snapshot::day)
                .containsExactly(TODAY.minusWeeks(2), TODAY.minusWeeks(1));
        Map<UnitId, List<Snapshot>> all = snapshots.histories(List.of(district, province), TODAY, 12);
        assertThat(all.get(province)).extracting(Snapshot::day).hasSize(4).isSorted();
        assertThat(snapshots.of(district, TODAY.minusDays(1))).isEmpty();
        assertThat(snapshots.history(new UnitId(-1), TODAY, 12)).isEmpty();
    }

    @Test
    void aWeekHasOneHoweverOftenTheJobRuns() {
        snapshots.takeOfThisWeek();
        snapshots.takeOfThisWeek();
        var today = LocalDate.now(clock);
        assertThat(snapshots.history(district, today, 12))
                .extracting(Snapshot::day)
                .containsExactly(today);
    }

    @Test
    void theProgramCannotChangeWhatIsStored() {
        snapshots.take(TODAY);
        assertThatThrownBy(() ->
                        jdbc.sql("update progress_snapshot_line set rate = 7").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void keepsWhatALineAskedForThen() {
        jdbc.sql("insert into progress_snapshot_day (day, taken_at) values (:day, :at)")
                .param("day", TODAY)
                .param("at", TODAY.atStartOfDay().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into progress_snapshot values (:unit, :day, 'BT', 10, 0, 0, 0)")
                .param("unit", district.value())
                .param("day", TODAY)
                .update();
        jdbc.sql("""
                insert into progress_snapshot_line
                values (:unit, :day, 'BT-2030-CBCC', 7, 3, :day, :day, 10, 5, 5, 0, 0, 1, 1, null, null)""").param("unit", district.value()).param("day", TODAY).update();
        assertThat(snapshots.of(district, TODAY).orElseThrow().lines())
                .filteredOn(it -> it.line().id().value().equals("BT-2030-CBCC"))
                .singleElement()
                .satisfies(it -> assertThat(it.line().rate()).isEqualTo(7));
    }

    private Set<PersonId> holders(String which) {
        return Set.copyOf(jdbc.sql("""
                select distinct c.person_id from certificate c join certificate_level l on l.reading_id = c.reading_id
                where c.state = 'VERIFIED' and c.issued_on <= date '2026-11-22' and\s""" + which)
                .query((row, n) -> new PersonId(row.getLong(1)))
                .list());
    }

    private void submit(PersonId person) {
        jdbc.sql("""
                insert into certificate_submission (version, key, person_id, type, score, submitted_at, state)
                values (0, :key, :person, 'test', 'level 3', :at, 'WAITING')""")
                .param("key", "submission " + person.value())
                .param("person", person.value())
                .param("at", TODAY.atStartOfDay().atOffset(ZoneOffset.UTC))
                .update();
    }
}
