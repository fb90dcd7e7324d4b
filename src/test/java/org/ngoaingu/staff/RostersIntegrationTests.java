package org.ngoaingu.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ngoaingu.staff.Office.OPERATOR;
import static org.ngoaingu.staff.Office.STAFF;
import static org.ngoaingu.staff.Office.STAFF_HEAD;
import static org.ngoaingu.staff.Office.UNITS;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.platform.EmptyTables;
import org.ngoaingu.staff.DryRun.Change;
import org.ngoaingu.staff.DryRun.Counts;
import org.ngoaingu.staff.DryRun.Subject;
import org.ngoaingu.staff.Rosters.Committed;
import org.ngoaingu.staff.Rosters.Undone;
import org.ngoaingu.staff.Source.Basis;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@BesideOthers
@SpringBootTest(properties = "assistant.audit.sealing=false")
@ExtendWith(EmptyTables.class)
class RostersIntegrationTests {

    private static final LocalDate MAY = LocalDate.of(2025, 5, 31);
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);

    @Autowired
    private Rosters rosters;

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
    }

    @Test
    void whatTheFilesSayHoldsFromTheirDayOn() {
        office.take(MAY, UNITS, STAFF);
        var facts = facts("1001", MAY);
        assertThat(facts.unitPath()).hasSize(2);
        assertThat(facts.title()).isEqualTo(new Fact<>("Trưởng phòng", imported("staff.csv", MAY, Basis.COLUMN)));
        assertThat(facts.level()).isEqualTo(new Fact<>(Level.DISTRICT, imported("units.csv", MAY, Basis.COLUMN)));
        assertThat(facts.block()).isEqualTo(new Fact<>(Block.STATE, imported("units.csv", MAY, Basis.UNIT_KIND)));
        assertThat(facts.manager().value()).isTrue();
        assertThat(facts.managerRank().value()).isEqualTo(ManagerRank.DIVISION);
        assertThat(staff.facts(new StaffCode("1001"), MAY.minusDays(1))).isEmpty();
        assertThat(staff.firstDay(facts.person())).contains(MAY);
        assertThat(units.firstDay(facts.unit())).contains(MAY);
    }

    @Test
    void theDryRunCountsAndChangesNothing() {
        var dryRun = office.look(MAY, UNITS, STAFF);
        assertThat(dryRun.units()).isEqualTo(new Counts(4, 0, 0, 0));
        assertThat(dryRun.people()).isEqualTo(new Counts(4, 0, 0, 0));
        assertThat(dryRun.roots()).extracting(DryRun.Root::code).containsExactly("Q");
        assertThat(office.contents()).isEmpty();
    }

    @Test
    void theSameFileAgainChangesNothing() {
        office.take(MAY, UNITS, STAFF);
        var before = office.contents();
        var again = office.look(MAY, UNITS, STAFF);
        assertThat(again.units()).isEqualTo(new Counts(0, 0, 4, 0));
        assertThat(again.people()).isEqualTo(new Counts(0, 0, 4, 0));
        assertThat(again.changes()).isEmpty();
        assertThat(rosters.commit(OPERATOR, again.id(), null)).isInstanceOf(Committed.Done.class);
        assertThat(office.contents()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void aLaterFileChangesPostsFromItsOwnDayOn() {
        office.take(MAY, UNITS, STAFF);
        var promoted = STAFF.replace("Chuyên viên,Q-P1,Công chức,,x", "Phó Trưởng phòng,Q-P1,Công chức,x,x");
        var dryRun = office.look(JUNE, null, promoted);
        assertThat(dryRun.people()).isEqualTo(new Counts(0, 1, 3, 0));
        assertThat(dryRun.changes())
                .contains(
                        new Change(Subject.PERSON, "1002", "TITLE", "Chuyên viên", "Phó Trưởng phòng"),
                        new Change(Subject.PERSON, "1002", "MANAGER", "false", "true"));
        assertThat(rosters.commit(OPERATOR, dryRun.id(), null)).isEqualTo(new Committed.Done(dryRun.id(), JUNE));
        assertThat(facts("1002", JUNE.minusDays(1)).title().value()).isEqualTo("Chuyên viên");
        assertThat(facts("1002", JUNE).title())
                .isEqualTo(new Fact<>("Phó Trưởng phòng", imported("staff.csv", JUNE, Basis.COLUMN)));
    }

    @Test
    void aUnitMovesInTheTreeFromTheDayOfItsList() {
        office.take(MAY, UNITS, STAFF);
        office.take(
                JUNE,
                UNITS.replace(
                        "Q-T1,Trường Tiểu học Thử Nghiệm,Đơn vị sự nghiệp,Quận,Q,",
                        "Q-T1,Trường Tiểu học Thử Nghiệm,Đơn vị sự nghiệp,Quận,Q-F1,"),
                null);
        var ward = units.byCode("Q-F1", MAY).orElseThrow();
        assertThat(units.subtree(ward.id(), JUNE.minusDays(1)))
                .extracting(Unit::code)
                .containsExactly("Q-F1");
        assertThat(units.subtree(ward.id(), JUNE)).extracting(Unit::code).containsExactly("Q-F1", "Q-T1");
        assertThat(units.byCode("Q-T1", JUNE).orElseThrow().authority()).isEqualTo(ward.id());
    }

    @Test
    void theSameDayAgainReplacesInPlace() {
        office.take(MAY, UNITS, STAFF);
        office.take(MAY, null, STAFF.replace("Chuyên viên", "Chuyên viên chính"));
        assertThat(facts("1002", MAY).title().value()).isEqualTo("Chuyên viên chính");
        assertThat(database.sql("select count(*) from post")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void aRosterSpeaksOnlyForTheUnitsThatOccurInIt() {
        office.take(MAY, UNITS, STAFF);
        var dryRun =
                office.look(JUNE, null, STAFF_HEAD + "1001,Nguyễn Thử Một,01/02/1980,Trưởng phòng,Q-P1,Công chức,x,\n");
        assertThat(dryRun.people()).isEqualTo(new Counts(0, 0, 1, 1));
        assertThat(dryRun.needsConfirmation()).isFalse();
        rosters.commit(OPERATOR, dryRun.id(), null);
        assertThat(staff.facts(new StaffCode("1002"), JUNE.minusDays(1))).isPresent();
        assertThat(staff.facts(new StaffCode("1002"), JUNE)).isEmpty();
        assertThat(staff.facts(new StaffCode("1003"), JUNE)).isPresent();
    }

    @Test
    void whoComesBackHoldsAPostFromTheNewDayOn() {
        office.take(MAY, UNITS, STAFF);
        office.take(JUNE, null, STAFF.replaceAll("1002,.*\n", ""));
        var july = LocalDate.of(2025, 7, 31);
        assertThat(office.look(july, null, STAFF).people()).isEqualTo(new Counts(1, 0, 3, 0));
        office.take(july, null, STAFF);
        assertThat(staff.facts(new StaffCode("1002"), JUNE)).isEmpty();
        assertThat(facts("1002", july).title().value()).isEqualTo("Chuyên viên");
    }

    @Test
    void manyMissingPeopleNeedTheirNumberConfirmed() {
        office.take(MAY, UNITS, crowd(40));
        var dryRun = office.look(JUNE, null, crowd(28));
        assertThat(dryRun.people().missing()).isEqualTo(12);
        assertThat(dryRun.needsConfirmation()).isTrue();
        assertThat(rosters.commit(OPERATOR, dryRun.id(), null)).isEqualTo(new Committed.NeedsConfirmation(12));
        assertThat(rosters.commit(OPERATOR, dryRun.id(), 11)).isEqualTo(new Committed.NeedsConfirmation(12));
        assertThat(active(JUNE)).isEqualTo(40);
        assertThat(rosters.commit(OPERATOR, dryRun.id(), 12)).isEqualTo(new Committed.Done(dryRun.id(), JUNE));
        assertThat(active(JUNE)).isEqualTo(28);
        assertThat(active(JUNE.minusDays(1))).isEqualTo(40);
    }

    @Test
    void nineMissingPeopleOrFivePercentNeedNone() {
        office.take(MAY, UNITS, crowd(200));
        assertThat(office.look(JUNE, null, crowd(190)).needsConfirmation()).isFalse(); // 10 of 200 are just 5 %
        assertThat(office.look(JUNE, null, crowd(189)).needsConfirmation()).isTrue();
    }

    @Test
    void whoseRowWaitsIsNotMissing() {
        office.take(MAY, UNITS, STAFF);
        var dryRun = office.look(JUNE, null, STAFF.replace("03/04/1990", "31/02/1990"));
        assertThat(dryRun.staffRefusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.place().row()).isEqualTo(3);
            assertThat(refusal.code()).isEqualTo("1002");
        });
        assertThat(dryRun.people()).isEqualTo(new Counts(0, 0, 3, 0));
        rosters.commit(OPERATOR, dryRun.id(), null);
        assertThat(staff.facts(new StaffCode("1002"), JUNE)).isPresent();
    }

    @Test
    void rowsOfUnknownOrContradictoryUnitsWaitWhileGoodOnesAreTaken() {
        var withNames = """
                Mã CBCCVC,Họ và tên,Ngày sinh,Chức vụ,Mã đơn vị,Đơn vị công tác,Đối tượng
                1001,Nguyễn Thử Một,01/02/1980,Chuyên viên,Q-P1,Phòng Nội vụ,Công chức
                1002,Trần Thử Hai,03/04/1990,Chuyên viên,Q-X9,Phòng Nội vụ,Công chức
                1003,Lê Thử Ba,05/06/1985,Chuyên viên,Q-F1,Phòng Nội vụ,Công chức
                1004,Phạm Thử Bốn,07/08/1988,Chuyên viên,Q-P1,P. NV,Công chức
                """;
        var dryRun = office.look(MAY, UNITS, withNames);
        assertThat(dryRun.staffRefusals())
                .extracting(refusal ->
                        refusal.place().row() + " " + refusal.reason().key())
                .containsExactly("3 import.refused.unit-unknown", "4 import.refused.unit-disagrees");
        assertThat(dryRun.reviews()).extracting(review -> review.what().key()).contains("import.review.unit-name");
        rosters.commit(OPERATOR, dryRun.id(), null);
        assertThat(active(MAY)).isEqualTo(2);
    }

    @Test
    void unitsThatLeadToNoRootAreRefused() {
        var circle = UNITS + """
                Q-A,Đơn vị A,Phòng chuyên môn,Quận,Q-B,,
                Q-B,Đơn vị B,Phòng chuyên môn,Quận,Q-A,,
                Q-C,Đơn vị C,Phòng chuyên môn,Quận,Q-Z,,
                """;
        var dryRun = office.look(MAY, circle, null);
        assertThat(dryRun.units().added()).isEqualTo(4);
        assertThat(dryRun.unitRefusals())
                .extracting(refusal -> refusal.code() + " " + refusal.reason().key())
                .containsExactly(
                        "Q-A import.refused.parent-not-taken",
                        "Q-B import.refused.parent-not-taken",
                        "Q-C import.refused.parent-unknown");
    }

    @Test
    void aUnitThatTheListNoLongerNamesEndsOnceNobodyIsInIt() {
        office.take(MAY, UNITS, STAFF);
        var without = UNITS.replaceAll("Q-T1.*\n", "").replaceAll("Q-F1.*\n", "");
        var roster = STAFF.replaceAll("1004,.*\n", "1004,Phạm Thử Bốn,07/08/1988,Giáo viên,Q-P1,Viên chức,,\n");
        assertThat(office.look(JUNE, without, roster).units()).isEqualTo(new Counts(0, 0, 2, 2));
        office.take(JUNE, without, roster);
        assertThat(units.byCode("Q-T1", JUNE)).isEmpty();
        assertThat(units.byCode("Q-T1", JUNE.minusDays(1))).isPresent();
        assertThat(units.byCode("Q-F1", JUNE)).isPresent(); // 1003 is still in it
    }

    @Test
    void aFileOlderThanWhatIsKnownIsRefused() {
        office.take(JUNE, UNITS, STAFF);
        assertThat(office.ask(OPERATOR, MAY, UNITS, STAFF)).isInstanceOf(DryRun.Result.Refused.class);
        assertThat(office.ask(OPERATOR, MAY, null, STAFF)).isInstanceOf(DryRun.Result.Refused.class);
    }

    @Test
    void aFileWithoutAColumnLeavesWhatAnEarlierOneSaid() {
        office.take(MAY, UNITS, STAFF);
        office.take(JUNE, null, """
                Mã CBCCVC,Họ và tên,Ngày sinh,Chức vụ,Mã đơn vị,Đối tượng
                1001,Nguyễn Thử Một,01/02/1980,Trưởng phòng,Q-P1,Công chức
                1002,Trần Thử Hai,03/04/1991,Chuyên viên,Q-P1,Công chức
                """);
        var facts = facts("1002", JUNE);
        assertThat(facts.requiresLanguage()).isEqualTo(new Fact<>(true, imported("staff.csv", MAY, Basis.COLUMN)));
        assertThat(facts.birthDate().value())
                .isEqualTo(new BirthDate(LocalDate.of(1991, 4, 3), BirthDate.Precision.DAY));
    }

    @Test
    void undoingRestoresExactlyWhatWas() {
        office.take(MAY, UNITS, STAFF);
        var before = office.contents();
        var id = office.take(
                JUNE,
                UNITS.replace("Phòng Nội vụ", "Phòng Tổ chức") + "Q-P2,Phòng Mới,Phòng chuyên môn,Quận,Q,,\n",
                STAFF.replaceAll("1002,.*\n", "").replace("07/08/1988", "08/08/1988")
                        + "1005,Vũ Thử Năm,1/1/1999,Chuyên viên,Q-P2,Công chức,,\n");
        assertThat(office.contents()).isNotEqualTo(before);
        assertThat(rosters.undoLast(OPERATOR)).isEqualTo(new Undone.Done(id));
        assertThat(office.contents()).isEqualTo(before);
        assertThat(rosters.undoLast(OPERATOR)).isInstanceOf(Undone.Refused.class);
    }

    @Test
    void undoingAReplacementOnTheSameDayRestoresItToo() {
        office.take(MAY, UNITS, STAFF);
        var before = office.contents();
        office.take(MAY, UNITS.replace("Phòng Nội vụ", "Phòng Tổ chức"), STAFF.replaceAll("1002,.*\n", ""));
        assertThat(office.contents()).isNotEqualTo(before);
        rosters.undoLast(OPERATOR);
        assertThat(office.contents()).isEqualTo(before);
    }

    @Test
    void aPersonHasOneMainPostOnADay() {
        office.take(MAY, UNITS, STAFF);
        assertThatThrownBy(() -> database.sql("""
                                insert into post (person_id, main, unit_id, category, valid_from, carried)
                                select person_id, true, unit_id, category, date '2026-01-01', '{}' from post limit 1""").update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("one_main_post_on_a_day");
    }

    @Test
    void aDryRunIsGoneOnceSomethingElseChanged() {
        var first = office.look(MAY, UNITS, STAFF);
        office.take(MAY, UNITS, STAFF);
        assertThat(rosters.commit(OPERATOR, first.id(), null)).isInstanceOf(Committed.Refused.class);
    }

    private static String crowd(int people) {
        return STAFF_HEAD
                + IntStream.range(0, people)
                        .mapToObj(n -> "%d,Người Thử %d,01/02/1980,Chuyên viên,Q-P1,Công chức,,".formatted(2000 + n, n))
                        .collect(Collectors.joining("\n"));
    }

    private int active(LocalDate day) {
        return database.sql("select count(*) from staff_facts(:day)")
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    private StaffFacts facts(String code, LocalDate day) {
        return staff.facts(new StaffCode(code), day).orElseThrow();
    }

    private static Source imported(String file, LocalDate asOf, Basis basis) {
        return new Source.Imported(file, asOf, Objects.requireNonNull(basis));
    }
}
