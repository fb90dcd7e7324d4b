package org.ngoaingu.staff.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ngoaingu.staff.roster.TestBook.row;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngoaingu.staff.BirthDate.Precision;
import org.ngoaingu.staff.Category;
import org.ngoaingu.staff.Source.Basis;

/** Rosters of every shape that an office may send; all people in them are invented. */
class RosterFilesTests {

    private static final Object[] HEADINGS = row(
            "STT",
            "Mã CBCCVC",
            "Họ và tên",
            "Ngày sinh",
            "Chức vụ",
            "Mã đơn vị",
            "Đơn vị",
            "Đối tượng",
            "Lãnh đạo, quản lý");

    @TempDir
    Path folder;

    private final Heard<StaffRow> heard = new Heard<>();

    private FileHead read(TestBook book) throws IOException {
        return Heard.head(new RosterFiles().readStaff(book.write(folder.resolve("ds.xlsx")), "ds.xlsx", heard));
    }

    private FileHead readCsv(String text, Charset charset) throws IOException {
        var file = Files.write(folder.resolve("ds.csv"), text.getBytes(charset));
        return Heard.head(new RosterFiles().readStaff(file, "ds.csv", heard));
    }

    @Test
    void findsTheHeadingUnderATitleInTwoMergedRowsWithNumbersBelow() throws IOException {
        var head = read(new TestBook()
                .sheet(
                        "Danh sách",
                        "visible",
                        "A1:H1 D3:E3 A3:A4 B3:B4 C3:C4 F3:F4 I3:L3",
                        row("DANH SÁCH CÁN BỘ, CÔNG CHỨC NĂM 2025"),
                        row("(Tính đến ngày 31 tháng 5 năm 2025)"),
                        row(
                                "TT",
                                "Số hiệu CBCC",
                                "Họ tên khai sinh",
                                "Ngày sinh",
                                null,
                                "Đơn vị",
                                "Mã đơn vị",
                                "Loại",
                                "Trình độ ngoại ngữ"),
                        row(
                                null,
                                null,
                                null,
                                "Nam",
                                "Nữ",
                                null,
                                null,
                                null,
                                "Loại chứng chỉ",
                                "Điểm/ bậc",
                                "Ngày cấp",
                                "Đã thẩm định"),
                        row("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)", "(11)", "(12)"),
                        row("I", null, "PHÒNG NỘI VỤ"),
                        row(1, "001", "Lò  Văn\u00a0A", 31111, null, "P. Nội vụ", "NV", "CC", "IELTS", 6.5, 45204, "x"),
                        row(2, "002", "Lò Thị B", null, "3/1985", "P. Nội vụ", "NV", "CB"),
                        row(null, "Tổng cộng: 2 người"),
                        row(null, null, "NGƯỜI LẬP BIỂU", null, null, null, "TRƯỞNG PHÒNG"),
                        row(null, null, "Lò Văn Ký")));

        assertThat(head.asOf()).isEqualTo(LocalDate.of(2025, 5, 31));
        assertThat(head.banners()).containsExactly("PHÒNG NỘI VỤ");
        assertThat(heard.refusals()).isEmpty();
        assertThat(heard.taken).extracting(StaffRow::name).containsExactly("Lò Văn A", "Lò Thị B");
        var first = heard.taken.getFirst();
        assertThat(first.place()).isEqualTo(new Place("Danh sách", 7));
        assertThat(first.birthDate().date()).isEqualTo(LocalDate.of(1985, 3, 5));
        assertThat(first.claims()).containsExactly(new StaffRow.Claim("IELTS", "6.5", "2023-10-05", true));
        assertThat(heard.taken.get(1).birthDate().precision()).isEqualTo(Precision.MONTH);
    }

    @Test
    void takesACertificateForOneOfLanguageUnlessItsHeadingSaysOtherwise() throws IOException {
        var heading = "Mã CBCCVC;Họ và tên;Ngày sinh;Mã đơn vị;Đối tượng;";
        var person = "001;Lò Văn A;05/03/1985;NV;CC;";
        readCsv(
                heading + "Loại chứng chỉ;Điểm/bậc;Ngày cấp;Đã thẩm định\n" + person + "IELTS;6.0;15/01/2025;x\n",
                StandardCharsets.UTF_8);
        readCsv(heading + "Chứng chỉ tin học;Ngày cấp\n" + person + "MOS;15/01/2025\n", StandardCharsets.UTF_8);

        assertThat(heard.taken.getFirst().claims())
                .containsExactly(new StaffRow.Claim("IELTS", "6.0", "2025-01-15", true));
        assertThat(heard.taken.get(1).claims()).isEmpty();
    }

    @Test
    void readsDatesCountedFrom1904() throws IOException {
        read(new TestBook().from1904().sheet("A", HEADINGS, row(1, "1", "A B", 29649, null, "X", "X", "CC")));

        assertThat(heard.taken.getFirst().birthDate().date()).isEqualTo(LocalDate.of(1985, 3, 5));
    }

    @Test
    void takesUnitsFromBannersWhereNoColumnNamesThem() throws IOException {
        read(new TestBook()
                .sheet(
                        "A",
                        row("STT", "Mã CBCCVC", "Họ và tên", "Năm sinh", "Đối tượng"),
                        row("A", null, "KHỐI QUẢN LÝ NHÀ NƯỚC"),
                        row("I.", "PHÒNG NỘI VỤ (2 người)"),
                        row(1, "001", "Lò Văn A", 1985, "CC"),
                        row("II. PHÒNG Y TẾ"),
                        row("Công chức"),
                        row(2, "002", "Lò Văn B", "1986", "CC")));

        assertThat(heard.taken).extracting(StaffRow::unitName).containsExactly("PHÒNG NỘI VỤ", "PHÒNG Y TẾ");
        assertThat(heard.taken)
                .allSatisfy(person -> assertThat(person.birthDate().precision()).isEqualTo(Precision.YEAR));
    }

    @Test
    void readsEverySheetByItsOwnHeadingAndLeavesHiddenOnesOut() throws IOException {
        var head = read(new TestBook()
                .sheet(
                        "Một",
                        HEADINGS,
                        row(1, "1", "Lò Văn A", "1/2/1980", null, "X", "X", "CC"),
                        HEADINGS,
                        row(2, "2", "Lò Văn B", "1980-02-01", null, "X", "X", "VC"))
                .sheet(
                        "Hai",
                        row("Full name", "Staff code", "Category", "Date of birth", "Unit code"),
                        row("Lo Van C", "3", "civil servant", "01.02.80", "X"))
                .sheet("Ẩn", "hidden", "", HEADINGS, row(1, "9", "Lò Văn Z", "1/2/1980", null, "X", "X", "CC"))
                .sheet("Ghi chú", row("Không có bảng")));

        assertThat(heard.taken).extracting(StaffRow::name).containsExactly("Lò Văn A", "Lò Văn B", "Lo Van C");
        assertThat(heard.taken)
                .allSatisfy(person -> assertThat(person.birthDate().date()).isEqualTo(LocalDate.of(1980, 2, 1)));
        assertThat(head.leftOut()).containsExactly("Ẩn", "Ghi chú");
    }

    @Test
    void refusesExactlyTheRowsThatCannotBeTaken() throws IOException {
        read(new TestBook()
                .sheet(
                        "A",
                        HEADINGS,
                        row(1, "001", "Lò Văn A", "1/2/1980", "CV", "X", "X", "CC"),
                        row(2, "001", "Lò Văn B", "1/2/1980", "CV", "X", "X", "CC"),
                        row(3, null, "Lò Văn C", "1/2/1980", "CV", "X", "X", "CC"),
                        row(4, "004", "Lò Văn D", "1/2/1980", "CV", null, "X", "CC"),
                        row(5, "005", "Lò Văn E", "1/2/1980", "CV", "X", "X", "KXĐ"),
                        row(6, "006", "Lò Văn G", "31/02/1985", "CV", "X", "X", "CC"),
                        row(7, "007", "Lò Văn H", null, "CV", "X", "X", "CC"),
                        row(8, "1.23E+11", "Lò Văn I", "03/25/1985", "CV", "X", "X", "CC")));

        assertThat(heard.taken).extracting(StaffRow::name).containsExactly("Lò Văn A");
        assertThat(heard.refusals())
                .containsExactly(
                        "3 Mã CBCCVC 001 roster.row.codeTwice",
                        "4 Mã CBCCVC null roster.row.noCode",
                        "5 Mã đơn vị null roster.row.noUnit",
                        "6 Đối tượng KXĐ roster.row.badCategory",
                        "7 Ngày sinh 31/02/1985 roster.row.noSuchDate",
                        "8 Ngày sinh null roster.row.noBirthDate",
                        "9 Mã CBCCVC 1.23E+11 roster.row.also");
    }

    @Test
    void aBlankMeansNoAmongMarksAndUnknownBesideTheWordNo() throws IOException {
        var head = read(new TestBook()
                .sheet(
                        "A",
                        row(
                                "Mã CBCCVC",
                                "Họ và tên",
                                "Ngày sinh",
                                "Đối tượng",
                                "Mã đơn vị",
                                "Lãnh đạo, quản lý",
                                "Vị trí yêu cầu sử dụng ngoại ngữ"),
                        row("1", "Lò Văn A", "1980", "CC", "X", "x", "Có"),
                        row("2", "Lò Văn B", "1980", "CC", "X", null, "Không"),
                        row("3", "Lò Văn C", "1980", "CC", "X", "✓", null)));

        assertThat(head.columns())
                .containsEntry(Column.MANAGER, FileHead.Answers.MARKS)
                .containsEntry(Column.REQUIRES_LANGUAGE, FileHead.Answers.YES_NO);
        assertThat(heard.taken).extracting(StaffRow::manager).containsExactly(true, false, true);
        assertThat(heard.taken)
                .extracting(StaffRow::managerBasis)
                .containsExactly(Basis.COLUMN, Basis.BLANK_MARK, Basis.COLUMN);
        assertThat(heard.taken).extracting(StaffRow::requiresLanguage).containsExactly(true, false, null);
    }

    @Test
    void theMarkWinsOverTheTitleAndIsNoted() throws IOException {
        read(new TestBook()
                .sheet(
                        "A",
                        HEADINGS,
                        row(1, "1", "Lò Văn A", "1980", "Chủ tịch Hội LHPN phường", "X", "X", "CB", null),
                        row(2, "2", "Lò Văn B", "1980", "Chuyên viên", "X", "X", "CC", "x"),
                        row(3, "3", "Lò Văn C", "1980", "Trưởng phòng", "X", "X", "CC", "x")));

        assertThat(heard.taken).extracting(StaffRow::manager).containsExactly(false, true, true);
        assertThat(heard.notes).containsExactly("2 roster.note.titleLeads", "3 roster.note.markLeads");
    }

    @Test
    void dropsSensitiveColumnsUnread() throws IOException {
        var head = read(new TestBook()
                .sheet(
                        "A",
                        row(
                                "Mã CBCCVC",
                                "Họ và tên",
                                "Ngày sinh",
                                "Loại",
                                "Đơn vị",
                                "Dân tộc",
                                "Ngày vào Đảng",
                                "Bậc lương",
                                "Hệ số",
                                "Số CCCD",
                                "Bậc",
                                "Chức vụ đang giữ"),
                        row(
                                "1",
                                "Lò Văn A",
                                "1980",
                                "CC",
                                "X",
                                "MẬT1",
                                "MẬT2",
                                "MẬT3",
                                "MẬT4",
                                "MẬT5",
                                "MẬT6",
                                "Chuyên viên"),
                        row(
                                "2",
                                "Lò Văn B",
                                "MẬT?",
                                "CC",
                                "X",
                                "MẬT1",
                                "MẬT2",
                                "MẬT3",
                                "MẬT4",
                                "MẬT5",
                                "MẬT6",
                                "Chuyên viên")));

        assertThat(head.dropped())
                .containsExactlyInAnyOrder("Dân tộc", "Ngày vào Đảng", "Bậc lương", "Hệ số", "Số CCCD", "Bậc");
        assertThat(heard.taken.toString()).doesNotContain("MẬT").contains("title=Chuyên viên");
        assertThat(heard.refused.toString()).doesNotContainPattern("MẬT\\d").contains("MẬT?");
    }

    @Test
    void givesBackZerosThatTheSpreadsheetTook() throws IOException {
        read(new TestBook()
                .sheet(
                        "A",
                        row("Mã CBCCVC", "Họ và tên", "Ngày sinh", "Loại", "Đơn vị", "Số điện thoại", "Mã ngạch"),
                        row("00012", "Lò Văn A", "1980", "CC", "X", "+84 905032582", 1.003),
                        row(13, "Lò Văn B", "1980", "CC", "X", 905032582, "01.002"),
                        row("00014", "Lò Văn C", "1980", "CC", "X", "0168.503.2582", null)));

        assertThat(heard.taken).extracting(person -> person.code().value()).containsExactly("00012", "00013", "00014");
        assertThat(heard.taken).extracting(StaffRow::phone).containsExactly("0905032582", "0905032582", "0385032582");
        assertThat(heard.taken.getFirst().rankCode()).isEqualTo("01.003");
    }

    @Test
    void readsDecomposedLettersInvisibleSignsAndLookalikes() throws IOException {
        read(new TestBook()
                .sheet(
                        "A",
                        row(
                                "Mã CBCCVC",
                                Normalizer.normalize("Họ và tên", Normalizer.Form.NFD),
                                "Ngày\u200b sinh",
                                "Ðối tượng",
                                "Đơn vị"),
                        row("1", Normalizer.normalize("Đỗ Thị Ước", Normalizer.Form.NFD), "1980", "С\u0421", "X")));

        assertThat(heard.taken.getFirst().name()).isEqualTo("Đỗ Thị Ước");
        assertThat(heard.taken.getFirst().category()).isEqualTo(Category.CIVIL_SERVANT);
    }

    @Test
    void fillsCellsMergedOverSeveralRows() throws IOException {
        read(new TestBook()
                .sheet(
                        "A",
                        "visible",
                        "E2:E3",
                        row("Mã CBCCVC", "Họ và tên", "Ngày sinh", "Loại", "Đơn vị"),
                        row("1", "Lò Văn A", "1980", "CC", "Phòng Y tế"),
                        row("2", "Lò Văn B", "1980", "CC", null)));

        assertThat(heard.taken).extracting(StaffRow::unitName).containsExactly("Phòng Y tế", "Phòng Y tế");
    }

    @Test
    void readsFormulasAsTheirStoredValues() throws IOException {
        var xml = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row><c t=\"str\"><v>Mã CBCCVC</v></c><c t=\"str\"><v>Họ và tên</v></c><c t=\"str\"><v>Ngày sinh</v></c>"
                + "<c t=\"str\"><v>Loại</v></c><c t=\"str\"><v>Đơn vị</v></c></row>"
                + "<row><c><f>1+1</f><v>2</v></c><c t=\"str\"><f>CONCAT(\"a\")</f><v>Lò Văn A</v></c>"
                + "<c><f>DATE(1985,3,5)</f><v>31111</v></c><c t=\"str\"><v>VC</v></c><c t=\"str\"><v>X</v></c></row>"
                + "</sheetData></worksheet>";
        read(new TestBook().rawSheet("A", "visible", xml));

        assertThat(heard.taken.getFirst().code().value()).isEqualTo("2");
        assertThat(heard.taken.getFirst().birthDate().date()).isEqualTo(LocalDate.of(1985, 3, 5));
    }

    @Test
    void linksToOtherFilesAndProgramsAreNeverFollowed() throws IOException {
        var asked = new AtomicInteger();
        var elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });
        elsewhere.start();
        try {
            var target = "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/a.xlsx";
            read(new TestBook()
                    .sheet(
                            "A",
                            row("Mã CBCCVC", "Họ và tên", "Ngày sinh", "Loại", "Đơn vị"),
                            row("001", "=cmd|'/C calc'!A0", "1980", "VC", "='[1]S'!A1"))
                    .part("xl/externalLinks/externalLink1.xml", """
                            <externalLink><ddeLink ddeService="cmd" ddeTopic="/C calc"><ddeItems><ddeItem name="A0"/>\
                            </ddeItems></ddeLink></externalLink>""")
                    .part("xl/externalLinks/_rels/externalLink1.xml.rels", """
                            <Relationships><Relationship Id="rId1" Target="%s" TargetMode="External"/></Relationships>\
                            """.formatted(target)));
        } finally {
            elsewhere.stop(0);
        }

        assertThat(heard.taken).extracting(StaffRow::name).containsExactly("=cmd|'/C calc'!A0");
        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16", "windows-1258"})
    void readsTextInEveryEncoding(String charset) throws IOException {
        var text = "Mã CBCCVC;Họ và tên;Ngày sinh;Loại;Đơn vị\r\n001;\"Lò Văn\nÁn\";1980;VC;Trường A\r\n";
        var encoded = charset.equals("windows-1258") ? Windows1258.decomposed(text) : text;
        readCsv(encoded, Charset.forName(charset));

        assertThat(heard.taken).extracting(StaffRow::name).containsExactly("Lò Văn Án");
        assertThat(heard.taken.getFirst().place()).isEqualTo(new Place("ds.csv", 2));
    }

    @ParameterizedTest
    @CsvSource({"';'", "','", "'\t'"})
    void findsTheSeparator(String separator) throws IOException {
        readCsv(
                String.join(separator, "Mã CBCCVC", "\"Họ và tên\"", "Năm sinh", "Đối tượng", "Đơn vị") + "\n"
                        + String.join(separator, "01", "\"Lò, Văn; A\"", "1980", "HĐ 111", "X") + "\n",
                StandardCharsets.UTF_8);

        assertThat(heard.taken).extracting(StaffRow::category).containsExactly(Category.CONTRACT_EMPLOYEE);
    }

    @Test
    void readsAnInventedProvince() throws Exception {
        var file = Path.of(
                getClass().getResource("/rosters/invented-province/nhan-su.csv").toURI());
        var head = Heard.head(new RosterFiles().readStaff(file, "nhan-su.csv", heard));

        assertThat(head.asOf()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(head.dropped()).contains("Bậc lương", "Hệ số", "Tôn giáo");
        assertThat(heard.refusals()).isEmpty();
        assertThat(heard.taken)
                .extracting(StaffRow::name, StaffRow::manager, StaffRow::teachesLanguage)
                .containsExactly(
                        tuple("Kpă Thị Ánh", true, false),
                        tuple("Rơ Châm Hải", false, false),
                        tuple("Đinh Văn Sơn", false, true),
                        tuple("H'Lan Ksơr", false, null),
                        tuple("Phan Lê Minh", null, false));
        assertThat(heard.taken)
                .extracting(person ->
                        person.claims().stream().map(StaffRow.Claim::text).toList())
                .containsExactly(
                        List.of("B1 (VSTEP)"),
                        List.of("Anh văn B", "IELTS 6,0 (12/05/2024)"),
                        List.of("ĐH Anh văn"),
                        List.of(),
                        List.of("HSK 4"));
    }

    /** windows-1258 writes tone marks as signs of their own. */
    private static final class Windows1258 {
        static String decomposed(String text) {
            var signs = new StringBuilder();
            for (var letter : text.split("")) {
                var parts = Normalizer.normalize(letter, Normalizer.Form.NFD);
                var tones = parts.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
                var letterAlone = parts.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
                signs.append(Normalizer.normalize(letterAlone, Normalizer.Form.NFC))
                        .append(tones);
            }
            return signs.toString();
        }
    }
}
