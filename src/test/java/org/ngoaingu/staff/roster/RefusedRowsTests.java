package org.ngoaingu.staff.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ngoaingu.staff.roster.TestBook.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.platform.CellText;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;

class RefusedRowsTests {

    @TempDir
    Path folder;

    @Test
    void writesAFileThatCanBeCorrectedAndReadAgain() throws IOException {
        var source = new TestBook()
                .sheet(
                        "Danh sách",
                        "visible",
                        "D2:E2",
                        row("Tính đến ngày 31/5/2025"),
                        row("STT", "Mã CBCCVC", "Họ và tên", "Ngày sinh", null, "Đối tượng", "Dân tộc", "Ghi chú"),
                        row(null, null, null, "Nam", "Nữ"),
                        row("PHÒNG NỘI VỤ"),
                        row(1, "001", "Lò Văn A", 31111, null, "CC", "MẬT", "tốt"),
                        row(2, "002", "Lò Thị B", null, 31112, "KXĐ", "MẬT", "=1+1"))
                .write(folder.resolve("ds.xlsx"));
        var heard = new Heard<StaffRow>();
        Heard.head(new RosterFiles().readStaff(source, "ds.xlsx", heard));
        var corrected = folder.resolve("lai.xlsx");
        try (var out = Files.newOutputStream(corrected)) {
            new RefusedRows(new Texts())
                    .write(
                            List.of(new RefusedRows.Part(source, "ds.xlsx", heard.refused)),
                            LocalDate.of(2025, 5, 31),
                            Locale.of("vi"),
                            out);
        }

        var again = new Heard<StaffRow>();
        var head = Heard.head(new RosterFiles().readStaff(corrected, "lai.xlsx", again));
        assertThat(head.asOf()).hasToString("2025-05-31");
        assertThat(head.ignored()).contains("Ghi chú");
        assertThat(head.isSupplement()).isTrue();
        assertThat(head.dropped()).isEmpty();
        assertThat(again.refusals()).containsExactly("4 Đối tượng KXĐ roster.row.badCategory");
        var text = new StringBuilder();
        try (var book = Book.open(corrected, "lai.xlsx")) {
            book.read(book.sheets().getFirst(), row -> text.append(row.cells().values()));
        }
        assertThat(text)
                .contains("06/03/1985", "PHÒNG NỘI VỤ", "Không rõ đối tượng «KXĐ»")
                .doesNotContain("MẬT", "Lò Văn A");
    }

    @Test
    void aFileIsKnownByItsReasonsInEveryLanguage() {
        var texts = new Texts();
        for (var language : Texts.LANGUAGES) {
            for (var subject : Heading.Subject.values()) {
                var heading = texts.say(language, Message.of("roster.column.reason"));
                assertThat(Heading.of("", heading, subject).column()).isEqualTo(Column.REFUSAL);
            }
        }
    }

    @Test
    void disarmsFormulas() {
        assertThat(CellText.disarmed("=1+1")).isEqualTo("'=1+1");
        assertThat(CellText.disarmed("@x")).isEqualTo("'@x");
        assertThat(CellText.disarmed("Lò")).isEqualTo("Lò");
    }
}
