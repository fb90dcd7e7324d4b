package org.ngoaingu.staff.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ngoaingu.staff.roster.TestBook.row;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngoaingu.platform.Message;

/** Files that cannot be read end in one sentence, within little memory and time. */
class BadFilesTests {

    private static final String HEAD =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

    @TempDir
    Path folder;

    private static Message reason(Path file) {
        var reading = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> new RosterFiles().readStaff(file, "ds.xlsx", new Heard<>()));
        Heard.said(reading);
        return reading instanceof Reading.Unreadable unreadable ? unreadable.reason() : Message.of("read");
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file"), bytes);
    }

    private Path book(TestBook book) throws IOException {
        return book.write(folder.resolve("book.xlsx"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', empty",
        "'   ', noStaffTable",
        "%PDF-1.7, pdf",
        "<html><table>, markup",
        "PK\u0003\u0004broken, damaged",
        "'một danh sách không có cột', noStaffTable",
    })
    void knowsWhatAFileIsByItsContent(String content, String reason) throws IOException {
        assertThat(reason(file(content.getBytes(StandardCharsets.UTF_8))).key()).isEqualTo("roster.file." + reason);
    }

    @Test
    void knowsPicturesOldExcelAndPasswords() throws IOException {
        var ole = new byte[2048];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, ole, 0, 4);
        assertThat(reason(file(ole)).key()).isEqualTo("roster.file.oldExcel");
        var encrypted = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(encrypted, 0, ole, 1024, encrypted.length);
        assertThat(reason(file(ole)).key()).isEqualTo("roster.file.password");
        assertThat(reason(file(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}))
                        .key())
                .isEqualTo("roster.file.image");
    }

    @Test
    void refusesDocumentTypesInEveryPart() throws IOException {
        var dtd = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
        var sheet = dtd + HEAD + "<row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
        assertThat(reason(book(new TestBook().rawSheet("A", "visible", sheet))).key())
                .isEqualTo("roster.file.dtd");
        assertThat(reason(book(new TestBook().sheet("A", row("x")).strings(dtd + "<sst><si><t>&e;</t></si></sst>")))
                        .key())
                .isEqualTo("roster.file.dtd");
    }

    @Test
    void stopsAtTooManySharedStrings() throws IOException {
        var strings = new StringBuilder("<sst>");
        for (int i = 0; i < 1_000_000; i++) {
            strings.append("<si><t>").append(i * 7919L).append("</t></si>");
        }
        var file = book(new TestBook()
                .sheet("A", row("x"))
                .strings(strings.append("</sst>").toString()));
        assertThat(reason(file).key()).isIn("roster.file.tooManyStrings", "roster.file.bomb");
    }

    @Test
    void stopsAtAZipBomb() throws IOException {
        var sheet = HEAD + "<row>" + "<c/>".repeat(20_000_000) + "</row></sheetData></worksheet>";
        var file = book(new TestBook().rawSheet("A", "visible", sheet));
        assertThat(Files.size(file)).isLessThan(1_000_000);
        assertThat(reason(file).key()).isEqualTo("roster.file.bomb");
    }

    @Test
    void stopsAtHugeCellsAndAttributes() throws IOException {
        var text =
                "<row><c t=\"inlineStr\"><is><t>" + "a".repeat(50_000) + "</t></is></c></row></sheetData></worksheet>";
        assertThat(reason(book(new TestBook().rawSheet("A", "visible", HEAD + text)))
                        .key())
                .isEqualTo("roster.file.hugeCell");
        var random = new java.util.Random(1);
        var attribute = new StringBuilder(HEAD + "<row x=\"");
        random.ints(3_000_000, 'a', 'z').forEach(letter -> attribute.append((char) letter));
        assertThat(reason(book(new TestBook().rawSheet("A", "visible", attribute + "\"/></sheetData></worksheet>")))
                        .key())
                .isEqualTo("roster.file.hugeCell");
    }

    @Test
    void survivesCellsFarToTheRightAndStringsBeyondTheTable() throws IOException {
        var far = HEAD + "<row><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>";
        assertThat(reason(book(new TestBook().rawSheet("A", "visible", far))).key())
                .isEqualTo("roster.file.noStaffTable");
        var beyond = HEAD + "<row><c t=\"s\"><v>99</v></c></row></sheetData></worksheet>";
        assertThat(reason(book(new TestBook().rawSheet("A", "visible", beyond).strings("<sst/>")))
                        .key())
                .isEqualTo("roster.file.damaged");
    }

    @Test
    void stopsAtAQuotationMarkThatIsNeverClosed() throws IOException {
        assertThat(reason(file(("a;b;c\n\"" + "x;\n".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8)))
                        .key())
                .isEqualTo("roster.file.badCsv");
    }

    @Test
    void saysHowToConvertLegacyFonts() throws IOException {
        var tcvn3 = "M· sè;Hä vµ tªn;Ngµy sinh;§èi t­îng\n1;NguyÔn ThÞ Hµ;1980;CC\n2;TrÇn V¨n H¶i;1981;CC\n";
        assertThat(reason(file(tcvn3.getBytes(StandardCharsets.UTF_8))).arguments())
                .containsEntry("font", "TCVN3 (ABC)");
        var vni = "Maõ soá;Hoï vaø teân;Ngaøy sinh;Ñoái töôïng\n1;Nguyeãn Thò Haø;1980;CC\n2;Traàn Vaên Haûi;1981;CC\n";
        assertThat(reason(file(vni.getBytes(StandardCharsets.UTF_8))).arguments())
                .containsEntry("font", "VNI");
    }

    @Test
    void namesTheColumnsThatAreMissing() throws IOException {
        var file = book(
                new TestBook().sheet("A", row("STT", "Họ và tên", "Ngày sinh", "Đơn vị"), row(1, "A B", "1980", "X")));
        assertThat(Heard.said(new RosterFiles().readStaff(file, "a", new Heard<>())))
                .isEqualTo("Danh sách thiếu cột mã CBCCVC, cột đối tượng (cán bộ, công chức, viên chức, hợp đồng)."
                        + " Anh/chị vui lòng bổ sung rồi gửi lại.");
    }
}
