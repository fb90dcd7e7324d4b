package org.ngoaingu.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ngoaingu.staff.Office.OPERATOR;
import static org.ngoaingu.staff.Office.STAFF;
import static org.ngoaingu.staff.Office.UNITS;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.platform.EmptyTables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every role and every act, for oneself, for somebody of one's subtree, for somebody else, and for units. */
@BesideOthers
@SpringBootTest(properties = "assistant.audit.sealing=false")
@ExtendWith(EmptyTables.class)
class RightsIntegrationTests {

    private static final LocalDate MAY = LocalDate.of(2025, 5, 31);
    private static final Set<Act> OF_HEADS = EnumSet.of(Act.SEE, Act.INVITE);
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 15);

    @Autowired
    private Rosters rosters;

    @Autowired
    private Rights rights;

    @Autowired
    private Staff staff;

    @Autowired
    private Units units;

    @Autowired
    private JdbcClient database;

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void anOfficeWithAHeadAndAnAdministrator() {
        office = new Office(rosters, database, folder);
        office.take(MAY, UNITS, STAFF);
        rights.grant(OPERATOR, person("1003"), unit("Q-P1"), TODAY, "phân công");
    }

    @Test
    void staffSeeThemselvesAndNothingElse() {
        for (var act : Act.values()) {
            assertThat(may("1002", act, "1002")).as("%s oneself", act).isEqualTo(act == Act.SEE);
            assertThat(may("1002", act, "1001")).as("%s a colleague", act).isFalse();
            assertThat(mayUnit("1002", act, "Q-P1")).as("%s the own unit", act).isFalse();
        }
    }

    @Test
    void headsSeeWhatIsBelowThem() {
        for (var act : Act.values()) {
            assertThat(may("1001", act, "1002")).as("%s one of theirs", act).isEqualTo(OF_HEADS.contains(act));
            assertThat(mayUnit("1001", act, "Q-P1")).as("%s their unit", act).isEqualTo(OF_HEADS.contains(act));
            assertThat(may("1001", act, "1004")).as("%s another's", act).isFalse();
            assertThat(mayUnit("1001", act, "Q")).as("%s the unit above", act).isFalse();
        }
    }

    @Test
    void administratorsDoEverythingBelowTheirGrantButForThemselves() {
        rights.grant(OPERATOR, person("1003"), unit("Q-F1"), TODAY, "phân công");
        for (var act : Act.values()) {
            assertThat(may("1003", act, "1002")).as("%s one of theirs", act).isTrue();
            assertThat(mayUnit("1003", act, "Q-P1")).as("%s their unit", act).isTrue();
            assertThat(may("1003", act, "1004")).as("%s another's", act).isFalse();
            assertThat(mayUnit("1003", act, "Q-T1")).as("%s another unit", act).isFalse();
            assertThat(may("1003", act, "1003")).as("%s oneself", act).isEqualTo(act == Act.SEE);
        }
    }

    @Test
    void theOperatorMayAllButVerifyWhichAsksForAName() {
        for (var act : Act.values()) {
            for (var nobody : List.of(OPERATOR, new Actor.FirstAdministrator())) {
                assertThat(rights.may(nobody, act, person("1004"), TODAY).isAllowed())
                        .isEqualTo(act != Act.VERIFY);
                assertThat(rights.may(nobody, act, unit("Q"), TODAY).isAllowed())
                        .isEqualTo(act != Act.VERIFY);
            }
        }
    }

    @Test
    void rightsHaveDays() {
        assertThat(rights.may(actor("1003"), Act.SEE, person("1002"), TODAY.minusDays(1))
                        .isAllowed())
                .isFalse();
        rights.revoke(OPERATOR, person("1003"), unit("Q-P1"), TODAY.plusDays(9), "hết phân công");
        assertThat(may("1003", Act.CORRECT, "1002")).isTrue();
        assertThat(rights.may(actor("1003"), Act.CORRECT, person("1002"), TODAY.plusDays(9))
                        .isAllowed())
                .isFalse();
    }

    @Test
    void onlyAnAdministratorOfTheUnitAppoints() {
        assertThat(rights.grant(actor("1002"), person("1002"), unit("Q-P1"), TODAY, "tự phong")
                        .isAllowed())
                .isFalse();
        assertThat(may("1002", Act.CORRECT, "1001")).isFalse();
        assertThat(rights.grant(actor("1003"), person("1002"), unit("Q-P1"), TODAY, "phân công")
                        .isAllowed())
                .isTrue();
        assertThat(may("1002", Act.CORRECT, "1001")).isTrue();
    }

    @Test
    void rolesAreNamed() {
        assertThat(rights.roles(person("1003"), TODAY))
                .containsExactlyInAnyOrder(new Held.AdminOf(unit("Q-P1")), new Held.StaffOf(unit("Q-F1")));
        assertThat(rights.roles(person("1001"), TODAY))
                .containsExactlyInAnyOrder(new Held.HeadOf(unit("Q-P1")), new Held.StaffOf(unit("Q-P1")));
    }

    @Test
    void anAdministratorImportsForTheUnitsGrantedOnly() {
        var own = STAFF.replaceAll("100[34],.*\n", "");
        var june = LocalDate.of(2025, 6, 30);
        assertThat(office.ask(actor("1003"), june, null, own)).isInstanceOf(DryRun.Result.Ready.class);
        assertThat(office.ask(actor("1003"), june, null, STAFF)).isInstanceOf(DryRun.Result.Refused.class);
        assertThat(office.ask(actor("1003"), june, UNITS, null)).isInstanceOf(DryRun.Result.Refused.class);
        assertThat(office.ask(actor("1001"), june, null, own)).isInstanceOf(DryRun.Result.Refused.class);
    }

    private boolean may(String who, Act act, String whom) {
        return rights.may(actor(who), act, person(whom), TODAY).isAllowed();
    }

    private boolean mayUnit(String who, Act act, String unit) {
        return rights.may(actor(who), act, unit(unit), TODAY).isAllowed();
    }

    private Actor actor(String code) {
        return new Actor.Person(person(code));
    }

    private PersonId person(String code) {
        return staff.find(new StaffCode(code)).orElseThrow();
    }

    private UnitId unit(String code) {
        return units.byCode(code, MAY).orElseThrow().id();
    }
}
