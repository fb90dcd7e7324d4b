package org.ngoaingu.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ngoaingu.progress.Population.DUE;
import static org.ngoaingu.progress.Population.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngoaingu.plan.PlanId;
import org.ngoaingu.plan.Plans;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Closing a milestone: by whom, when, once, and for good. */
@SpringBootTest
@Transactional
class MilestonesIntegrationTests {

    private static final String REASON = "Báo cáo số 12/BC";

    @Autowired
    private Milestones milestones;

    @Autowired
    private Progress progress;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private Plans plans;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient jdbc;

    private Population population;
    private UnitId district;
    private Actor admin;

    @BeforeEach
    void populate() {
        population = new Population(jdbc);
        district = population.district();
        plans.bind(district, new PlanId("BT"), new Actor.Operator());
        population.fill(120);
        var person = population.people.getFirst();
        rights.grant(new Actor.Operator(), person, district, Population.SINCE, "thử");
        admin = new Actor.Person(person);
    }

    @Test
    void theFiguresStayWhateverIsLearntLater() {
        var before = ended(TODAY);
        assertThat(milestones.close(admin, district, DUE, REASON)).isInstanceOf(Closing.Closed.class);
        jdbc.sql("update certificate set state = 'CLAIM', verified_on = null, verified_by = null")
                .update();
        population.fill(40);
        var after = ended(TODAY);
        assertThat(after)
                .extracting(it -> it.reached())
                .isEqualTo(before.stream().map(it -> it.reached()).toList());
        assertThat(after)
                .extracting(it -> it.in())
                .isEqualTo(before.stream().map(it -> it.in()).toList());
        assertThat(before).extracting(it -> it.closedOn()).containsOnlyNulls();
        assertThat(after).extracting(it -> it.closedOn()).doesNotContainNull();
        assertThat(before).extracting(it -> it.reached()).anyMatch(reached -> reached > 0);
    }

    @Test
    void everyUnitKeepsItsOwnAndTheWeeklyFiguresTakeThem() {
        milestones.close(admin, district, DUE, REASON);
        population.fill(40);
        snapshots.take(TODAY);
        progress.tree(district, TODAY)
                .forEach((unit, figures) -> assertThat(
                                snapshots.of(unit, TODAY).orElseThrow().lines())
                        .isEqualTo(((UnitProgress.Counted) figures).lines()));
    }

    @Test
    void askedAboutADayBeforeTheMilestoneItIsCounted() {
        milestones.close(admin, district, DUE, REASON);
        assertThat(((UnitProgress.Counted) progress.of(district, DUE.minusDays(1))).lines())
                .allSatisfy(
                        it -> assertThat(((LineProgress.Counted) it).closedOn()).isNull());
    }

    @Test
    void aSecondTimeIsSaidToBeOne() {
        milestones.close(admin, district, DUE, REASON);
        var closed = milestones.of(district).getFirst().closedOn();
        assertThat(milestones.close(admin, district, DUE, REASON))
                .isEqualTo(new Closing.Refused(Message.of("progress.close.already", "day", closed)));
    }

    @Test
    void notBeforeItsDayNotWithoutAReasonNorOneThatThePlanLacks() {
        var later = LocalDate.of(2030, 12, 31);
        assertThat(milestones.close(admin, district, later, REASON))
                .isEqualTo(new Closing.Refused(Message.of("progress.close.notEnded", "due", later)));
        assertThat(milestones.close(admin, district, DUE, "  "))
                .isEqualTo(new Closing.Refused(Message.of("progress.close.noReason")));
        assertThat(milestones.close(admin, district, DUE.plusDays(1), REASON))
                .isEqualTo(new Closing.Refused(Message.of("progress.close.noMilestone")));
        assertThat(milestones.close(admin, population.units.get(1), DUE, REASON))
                .isEqualTo(new Closing.Refused(Message.of("progress.close.noMilestone")));
        assertThat(ended(TODAY)).extracting(it -> it.closedOn()).containsOnlyNulls();
    }

    @Test
    void headsAndStaffAndAdministratorsOfAPartMayNot() {
        var others = population.people;
        jdbc.sql("update unit_version set head_code = 'T1' where unit_id = :unit")
                .param("unit", district.value())
                .update();
        rights.grant(new Actor.Operator(), others.get(2), population.units.get(1), Population.SINCE, "thử");
        for (PersonId person : List.of(others.get(1), others.get(2), others.get(3))) {
            assertThat(milestones.close(new Actor.Person(person), district, DUE, REASON))
                    .isEqualTo(new Closing.Refused(Message.of("rights.unit-not-yours")));
        }
        assertThat(jdbc.sql("select count(*) from progress_closing")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoClosedItAndWhyStandsInTheTrail() {
        milestones.close(admin, district, DUE, REASON);
        assertThat(jdbc.sql(
                                "select actor || ' ' || act || ' ' || subject || ' ' || why from audit_entry order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("%s close-milestone unit:%d plan:BT due:%s %s"
                        .formatted(admin.named(), district.value(), DUE, REASON));
    }

    @Test
    void theProgramCannotChangeWhatIsStored() {
        milestones.close(admin, district, DUE, REASON);
        assertThatThrownBy(() ->
                        jdbc.sql("update progress_closing_line set reached = 0").update())
                .isInstanceOf(DataAccessException.class);
    }

    private List<LineProgress.Counted> ended(LocalDate day) {
        return ((UnitProgress.Counted) progress.of(district, day))
                .lines().stream()
                        .map(LineProgress.Counted.class::cast)
                        .filter(it -> it.line().due().equals(DUE))
                        .toList();
    }
}
