package org.ngoaingu.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ngoaingu.progress.Population.TODAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngoaingu.plan.LineId;
import org.ngoaingu.plan.PlanId;
import org.ngoaingu.plan.Plans;
import org.ngoaingu.platform.Today;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.GivenFile;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Targets of units out of lists as offices write them. */
@SpringBootTest
@Transactional
class TargetsIntegrationTests {

    private static final String HEAD = "Mã đơn vị,Chỉ tiêu,Mốc,Tỷ lệ,Thời hạn\n";

    @TempDir
    Path folder;

    @Autowired
    private Targets targets;

    @Autowired
    private Plans plans;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient jdbc;

    private Population population;
    private UnitId district;
    private UnitId ward;
    private Actor admin;

    @BeforeEach
    void populate() {
        population = new Population(jdbc);
        district = population.district();
        ward = population.units.get(1);
        plans.bind(district, new PlanId("BT"), new Actor.Operator());
        population.fill(5);
        rights.grant(new Actor.Operator(), population.people.getFirst(), district, Population.SINCE, "thử");
        admin = new Actor.Person(population.people.getFirst());
    }

    @Test
    void aListIsLookedAtFirstAndTakenByOneWord() throws IOException {
        var looked = look("Danh sách chỉ tiêu,,,,\n" + HEAD
                + "u1,cán bộ công chức phường,2030,40 %,30/6/2028\nU1,BT-2030-PLD,,0.5,\n");
        assertThat(looked.refused()).isEmpty();
        assertThat(List.of(looked.added(), looked.changed(), looked.unchanged()))
                .containsExactly(2, 0, 0);
        assertThat(targets.of(ward, TODAY)).isEmpty();
        assertThat(targets.take(admin, looked.id())).isEqualTo(OptionalInt.of(2));
        assertThat(targets.of(ward, LocalDate.of(2099, 1, 1)))
                .containsEntry(
                        new LineId("BT-2030-P"),
                        new Target(ward, new LineId("BT-2030-P"), 40, LocalDate.of(2028, 6, 30)))
                .containsEntry(new LineId("BT-2030-PLD"), new Target(ward, new LineId("BT-2030-PLD"), 50, null));
        assertThat(targets.take(admin, looked.id())).as("twice").isEmpty();
    }

    @Test
    void aLaterListTakesThePlaceOfTheEarlier() throws IOException {
        targets.take(
                admin, look(HEAD + "U1,BT-2030-P,,40,\nU0,BT-2030-P,,35,\n").id());
        var later = look(HEAD + "U1,BT-2030-P,,45,\nU0,BT-2030-P,,35,\n");
        assertThat(List.of(later.added(), later.changed(), later.unchanged())).containsExactly(0, 1, 1);
        targets.take(admin, later.id());
        assertThat(targets.of(ward, LocalDate.of(2099, 1, 1))
                        .get(new LineId("BT-2030-P"))
                        .rate())
                .isEqualTo(45);
    }

    @ParameterizedTest
    @CsvSource({
        "'U99,BT-2030-P,,40,', noUnit, Mã đơn vị",
        "'U1,thợ lặn,,40,', noLine, Chỉ tiêu",
        "'U1,BT-2030-P,,0,', noRate, Tỷ lệ",
        "'U1,BT-2030-P,,101,', noRate, Tỷ lệ",
        "'U1,BT-2030-P,,bốn mươi,', noRate, Tỷ lệ",
        "'U1,BT-2030-P,,40,31/02/2027', noDay, Thời hạn",
        "'U1,BT-2030-P,,40,1/1/2031', afterTheLine, Thời hạn",
    })
    void aBadRowIsNamedWithItsPlaceAndTheGoodOnesStand(String row, String why, String column) throws IOException {
        var looked = look(HEAD + "U0,BT-2030-P,,40,\n" + row + "\n");
        assertThat(looked.added()).isEqualTo(1);
        assertThat(looked.refused()).singleElement().satisfies(it -> {
            assertThat(it.reason().key()).isEqualTo("progress.targets." + why);
            assertThat(it.column()).isEqualTo(column);
            assertThat(it.place().row()).isEqualTo(3);
        });
    }

    @Test
    void theSameGroupTwiceIsSaid() throws IOException {
        var looked = look(HEAD + "U1,BT-2030-P,,40,\nU1,cán bộ công chức phường,2030,45,\n");
        assertThat(looked.refused()).extracting(it -> it.reason().key()).containsExactly("progress.targets.twice");
    }

    @Test
    void unitsOfOthersAreAsUnknownAndNobodyTakesAnothersList() throws IOException {
        var other = new Actor.Person(population.people.get(1));
        rights.grant(new Actor.Operator(), other.id(), ward, Population.SINCE, "thử");
        var file = file(HEAD + "U0,BT-2030-P,,40,\nU1,BT-2030-P,,40,\n");
        var looked = targets.look(other, file).orElseThrow();
        assertThat(looked.refused()).extracting(it -> it.reason().key()).containsExactly("progress.targets.noUnit");
        assertThat(targets.take(admin, looked.id())).isEmpty();
        rights.revoke(new Actor.Operator(), other.id(), ward, Today.here(), "thôi");
        assertThat(targets.take(other, looked.id())).as("right lost").isEmpty();
    }

    @Test
    void aSheetIsReadAndWhatIsNoSuchListIsLeftToOthers() throws IOException {
        var sheet = folder.resolve("a.xlsx");
        try (var out = Files.newOutputStream(sheet);
                var book = new Workbook(out, "test", "1.0")) {
            var page = book.newWorksheet("Phụ lục II");
            page.value(0, 0, "Mã đơn vị");
            page.value(0, 1, "Nhóm đối tượng");
            page.value(0, 2, "Tỷ lệ (%)");
            page.value(1, 0, "U1");
            page.value(1, 1, "Cán bộ, công chức phường");
            page.value(1, 2, 40);
        }
        assertThat(targets.look(admin, new GivenFile(sheet, "a.xlsx"))
                        .orElseThrow()
                        .added())
                .isEqualTo(1);
        assertThat(targets.look(admin, file("Mã CBCCVC,Họ và tên\n1,A\n"))).isEmpty();
        assertThat(targets.look(admin, file(""))).isEmpty();
    }

    private TargetList look(String csv) throws IOException {
        return targets.look(admin, file(csv)).orElseThrow();
    }

    private GivenFile file(String csv) throws IOException {
        return new GivenFile(Files.writeString(folder.resolve("list.csv"), csv), "list.csv");
    }
}
