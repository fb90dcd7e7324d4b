package org.ngoaingu.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ngoaingu.staff.Office.OPERATOR;
import static org.ngoaingu.staff.Office.STAFF;
import static org.ngoaingu.staff.Office.UNITS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.platform.EmptyTables;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.DryRun.Counts;
import org.ngoaingu.staff.Rosters.Committed;
import org.ngoaingu.staff.roster.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that were refused, corrected in the file that the assistant wrote, and sent again. */
@BesideOthers
@SpringBootTest(properties = "assistant.audit.sealing=false")
@ExtendWith(EmptyTables.class)
class RefusedRowsIntegrationTests {

    private static final LocalDate MAY = LocalDate.of(2025, 5, 31);

    @Autowired
    private Rosters rosters;

    @Autowired
    private JdbcClient database;

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void office() {
        office = new Office(rosters, database, folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void correctedRowsAreTakenAndNobodyElseIsMissing(String language) throws IOException {
        var bad = STAFF.replace("Chuyên viên,Q-P1,Công chức", "Chuyên viên,Q-P1,KXĐ")
                .replace("Thống kê,Q-F1", "Thống kê,Q-X9");
        var first = office.look(MAY, UNITS, bad);
        assertThat(first.people()).isEqualTo(new Counts(2, 0, 0, 0));
        assertThat(rosters.commit(OPERATOR, first.id(), null)).isInstanceOf(Committed.Done.class);
        var before = office.contents();

        assertThat(before).hasSize(4 + 4 + 2 + 2);

        var refused = write(first, null, new GivenFile(folder.resolve("staff.csv"), "staff.csv"), language);
        var again = ready(null, corrected(refused, "KXĐ", "Công chức"));
        assertThat(again.asOf()).isEqualTo(MAY);
        assertThat(again.people()).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(again.staffRefusals())
                .singleElement()
                .extracting(Refusal::reason)
                .isEqualTo(Message.of("import.refused.unit-unknown", "value", "Q-X9"));
        assertThat(rosters.commit(OPERATOR, again.id(), null)).isInstanceOf(Committed.Done.class);
        assertThat(office.contents()).containsAll(before);
        assertThat(database.sql("select manager, requires_language from post o join person p on p.id = o.person_id"
                                + " where p.code = '1002' and o.valid_to is null")
                        .query()
                        .singleRow())
                .containsEntry("manager", false)
                .containsEntry("requires_language", true);

        var last = ready(null, corrected(write(again, null, refused, language), "Q-X9", "Q-F1"));
        assertThat(last.people()).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(last.staffRefusals()).isEmpty();
    }

    @Test
    void aCorrectedRowOfAUnitListLeavesTheUnitsBelowIt() throws IOException {
        var list = UNITS + "Q-F1A,Tổ Một của phường Một,Phòng chuyên môn,Phường,Q-F1,,\n";
        office.take(MAY, list, null);
        var before = office.contents();
        var bad = office.look(MAY, list.replace("UBND phường,Phường,Q,", "UBND phường,Phường,QX,"), null);
        assertThat(bad.unitRefusals()).isNotEmpty();

        var refused = write(bad, new GivenFile(folder.resolve("units.csv"), "units.csv"), null, "vi");
        // the row of the unit below, refused with the one above it, is left out
        var again = ready(corrected(refused, "QX", "Q", "Q-F1A"), null);
        assertThat(again.units().missing()).isZero();
        assertThat(again.unitRefusals()).isEmpty();
        assertThat(rosters.commit(OPERATOR, again.id(), null)).isInstanceOf(Committed.Done.class);
        assertThat(office.contents()).isEqualTo(before);
    }

    private DryRun ready(@Nullable GivenFile units, @Nullable GivenFile staff) {
        var result = rosters.dryRun(OPERATOR, units, staff, null);
        assertThat(result).isInstanceOf(DryRun.Result.Ready.class);
        return ((DryRun.Result.Ready) result).dryRun();
    }

    private GivenFile write(DryRun dryRun, @Nullable GivenFile units, @Nullable GivenFile staff, String language)
            throws IOException {
        var file = new GivenFile(folder.resolve("chua-nhan.xlsx"), "chua-nhan.xlsx");
        var bytes = new ByteArrayOutputStream();
        rosters.writeRefused(dryRun, units, staff, Locale.of(language), bytes);
        Files.write(file.path(), bytes.toByteArray());
        return file;
    }

    /** What somebody does who opens the file, changes one word, leaves rows out and saves it. */
    private GivenFile corrected(GivenFile file, String wrong, String right, String... leftOut) throws IOException {
        var path = folder.resolve("da-sua.xlsx");
        try (var read = new ReadableWorkbook(file.path().toFile());
                var out = Files.newOutputStream(path);
                var written = new Workbook(out, "office", "1.0");
                var rows = read.getFirstSheet().openStream()) {
            var sheet = written.newWorksheet(read.getFirstSheet().getName());
            rows.filter(row -> row.stream()
                            .noneMatch(cell -> cell != null && List.of(leftOut).contains(cell.getText())))
                    .forEach(row -> row.stream().filter(cell -> cell != null).forEach(cell -> {
                        var text = cell.getText();
                        sheet.value(row.getRowNum() - 1, cell.getColumnIndex(), text.equals(wrong) ? right : text);
                    }));
        }
        return new GivenFile(path, "da-sua.xlsx");
    }
}
