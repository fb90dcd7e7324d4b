package org.ngoaingu.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ngoaingu.staff.Office.OPERATOR;
import static org.ngoaingu.staff.Office.STAFF;
import static org.ngoaingu.staff.Office.UNITS;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.platform.EmptyTables;
import org.ngoaingu.staff.Corrections.NewPerson;
import org.ngoaingu.staff.Corrections.Outcome;
import org.ngoaingu.staff.DryRun.Change;
import org.ngoaingu.staff.DryRun.Subject;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@BesideOthers
@SpringBootTest(properties = "assistant.audit.sealing=false")
@ExtendWith(EmptyTables.class)
class CorrectionsIntegrationTests {

    private static final LocalDate MAY = LocalDate.of(2025, 5, 31);
    private static final LocalDate MID_JUNE = LocalDate.of(2025, 6, 15);
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);

    @Autowired
    private Rosters rosters;

    @Autowired
    private Corrections corrections;

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
    void office() {
        office = new Office(rosters, database, folder);
        office.take(MAY, UNITS, STAFF);
    }

    @Test
    void aCorrectionHoldsFromItsDayOnAndNamesItsReason() {
        correct("1003", PersonFact.REQUIRES_LANGUAGE, "true");
        assertThat(facts("1003", MID_JUNE.minusDays(1)).manager().value()).isFalse();
        correct("1003", PersonFact.MANAGER, "true");
        assertThat(facts("1003", MID_JUNE).manager())
                .isEqualTo(new Fact<>(true, new Source.Corrected(MID_JUNE, "theo quyết định", null)));
        assertThat(facts("1003", MID_JUNE.minusDays(1)).manager().value()).isFalse();
        assertThat(database.sql("select why from audit_entry where act = 'correct' limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("theo quyết định");
    }

    @Test
    void aCorrectionTakesThePlaceOfTheFormerFromItsDayOn() {
        var person = staff.find(new StaffCode("1003")).orElseThrow();
        correct("1003", PersonFact.MANAGER, "true");
        assertThat(corrections.correct(OPERATOR, person, PersonFact.MANAGER, "false", JUNE, "thôi giữ chức vụ"))
                .isInstanceOf(Outcome.Made.class);
        assertThat(facts("1003", JUNE.minusDays(1)).manager().value()).isTrue();
        assertThat(facts("1003", JUNE).manager().value()).isFalse();
        correct("1003", PersonFact.MANAGER, "true");
        assertThat(facts("1003", JUNE).manager().value()).isTrue();
    }

    @Test
    void aCorrectionSurvivesAFileThatSaysWhatItSaidBefore() {
        correct("1003", PersonFact.MANAGER, "true");
        assertThat(office.look(JUNE, UNITS, STAFF).conflicts()).isEmpty();
        office.take(JUNE, UNITS, STAFF);
        assertThat(facts("1003", JUNE).manager().value()).isTrue();
    }

    @Test
    void aFileThatSaysSomethingElseWinsAndTheDryRunShowsIt() {
        correct("1002", PersonFact.TITLE, "Chuyên viên chính");
        var said = STAFF.replace("Chuyên viên,", "Phó Trưởng phòng,");
        assertThat(office.look(JUNE, null, said).conflicts())
                .containsExactly(new Change(Subject.PERSON, "1002", "TITLE", "Chuyên viên chính", "Phó Trưởng phòng"));
        office.take(JUNE, null, said);
        assertThat(facts("1002", JUNE.minusDays(1)).title().value()).isEqualTo("Chuyên viên chính");
        assertThat(facts("1002", JUNE).title().value()).isEqualTo("Phó Trưởng phòng");
    }

    @Test
    void undoingAnImportGivesTheCorrectionBack() {
        correct("1002", PersonFact.TITLE, "Chuyên viên chính");
        var before = office.contents();
        office.take(JUNE, null, STAFF.replace("Chuyên viên,", "Phó Trưởng phòng,"));
        rosters.undoLast(OPERATOR);
        assertThat(office.contents()).isEqualTo(before);
        assertThat(facts("1002", JUNE).title().value()).isEqualTo("Chuyên viên chính");
    }

    @Test
    void aBirthDateIsCorrectedForEveryDay() {
        correct("1002", PersonFact.BIRTH_DATE, "1985-01-02");
        assertThat(facts("1002", MAY).birthDate().value())
                .isEqualTo(new BirthDate(LocalDate.of(1985, 1, 2), BirthDate.Precision.DAY));
    }

    @Test
    void aUnitsTagAndHeadAreCorrected() {
        var school = units.byCode("Q-T1", MAY).orElseThrow().id();
        correct(school, UnitFact.REQUIRES_LANGUAGE, "true");
        correct(school, UnitFact.HEAD, "1004");
        assertThat(facts("1004", MID_JUNE).requiresLanguage())
                .isEqualTo(new Fact<>(true, new Source.Corrected(MID_JUNE, "theo quyết định", null)));
        assertThat(facts("1004", MID_JUNE.minusDays(1)).requiresLanguage().value())
                .isFalse();
        office.take(JUNE, UNITS, STAFF);
        assertThat(units.find(school, JUNE).orElseThrow().head()).isEqualTo(new StaffCode("1004"));
        office.take(
                JUNE,
                UNITS.replace(
                        "Q-T1,Trường Tiểu học Thử Nghiệm,Đơn vị sự nghiệp,Quận,Q,,",
                        "Q-T1,Trường Tiểu học Thử Nghiệm,Đơn vị sự nghiệp,Quận,Q,1003,"),
                STAFF);
        assertThat(units.find(school, JUNE).orElseThrow().head()).isEqualTo(new StaffCode("1003"));
    }

    @Test
    void anEndedPostStaysEndedThoughTheFileRepeatsIt() {
        var person = staff.find(new StaffCode("1002")).orElseThrow();
        assertThat(corrections.endPost(OPERATOR, person, MID_JUNE, "nghỉ hưu")).isInstanceOf(Outcome.Made.class);
        assertThat(staff.facts(person, MID_JUNE.minusDays(1))).isPresent();
        assertThat(staff.facts(person, MID_JUNE)).isEmpty();
        office.take(JUNE, UNITS, STAFF);
        assertThat(staff.facts(person, JUNE)).isEmpty();
        office.take(JUNE, null, STAFF.replace("Chuyên viên,Q-P1", "Chuyên viên,Q-F1"));
        assertThat(staff.facts(person, JUNE)).isPresent();
    }

    @Test
    void anAddedPersonIsNotMissingInAFileThatDoesNotKnowThemYet() {
        var division = units.byCode("Q-P1", MAY).orElseThrow().id();
        var added = new NewPerson(
                new StaffCode("1009"),
                "Đỗ Thử Chín",
                new BirthDate(LocalDate.of(1992, 1, 1), BirthDate.Precision.YEAR),
                division,
                Category.CIVIL_SERVANT,
                "Chuyên viên");
        assertThat(corrections.add(OPERATOR, added, MID_JUNE, "mới chuyển đến")).isInstanceOf(Outcome.Made.class);
        assertThat(facts("1009", MID_JUNE).category().source())
                .isEqualTo(new Source.Corrected(MID_JUNE, "mới chuyển đến", null));
        assertThat(office.look(JUNE, null, STAFF).people().missing()).isZero();
        office.take(JUNE, null, STAFF);
        assertThat(facts("1009", JUNE).unitCode()).isEqualTo("Q-P1");
        office.take(JUNE, null, STAFF + "1009,Đỗ Thử Chín,1992,Chuyên viên,Q-P1,Công chức,,\n");
        assertThat(facts("1009", JUNE).category().source()).isInstanceOf(Source.Imported.class);
        assertThat(corrections.add(OPERATOR, added, JUNE, "lần nữa")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aReasonAndAReadableValueAreAsked() {
        var person = staff.find(new StaffCode("1002")).orElseThrow();
        var before = office.contents();
        assertThat(corrections.correct(OPERATOR, person, PersonFact.CATEGORY, "CADRE", MID_JUNE, " "))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(corrections.correct(OPERATOR, person, PersonFact.CATEGORY, "KING", MID_JUNE, "vì sao"))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(corrections.correct(OPERATOR, person, PersonFact.CATEGORY, "CADRE", MAY.minusDays(1), "vì sao"))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(office.contents()).isEqualTo(before);
    }

    private void correct(String code, PersonFact fact, String value) {
        var person = staff.find(new StaffCode(code)).orElseThrow();
        assertThat(corrections.correct(OPERATOR, person, fact, value, MID_JUNE, "theo quyết định"))
                .isInstanceOf(Outcome.Made.class);
    }

    private void correct(UnitId unit, UnitFact fact, String value) {
        assertThat(corrections.correct(OPERATOR, unit, fact, value, MID_JUNE, "theo quyết định"))
                .isInstanceOf(Outcome.Made.class);
    }

    private StaffFacts facts(String code, LocalDate day) {
        return staff.facts(new StaffCode(code), day).orElseThrow();
    }
}
