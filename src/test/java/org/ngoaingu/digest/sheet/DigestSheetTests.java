package org.ngoaingu.digest.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.platform.Texts;

/** Spreadsheets read back by Apache POI. */
@ResourceLock(BesideOthers.JVM)
class DigestSheetTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final List<Integer> LEVELS = List.of(10, 1, 2, 9, 11, 1, 0);

    private final DigestSheet sheets = new DigestSheet(new Texts());

    @Test
    void theColumnsOfTheFormHoldTheFigures() throws IOException {
        var rows = table(facts(List.of(
                new SheetRow("Phòng Nội vụ", true, "cán bộ, công chức quận", 40, 2, 4, 34, LEVELS, 12, 3, 35, 0),
                new SheetRow("Phòng Nội vụ", true, "viên chức", 40, 0, 0, 0, null, 0, null, 70, 0))));
        assertThat(rows.getFirst())
                .containsExactly(
                        "TT",
                        "Đơn vị",
                        "Nhóm",
                        "Tổng số có mặt",
                        "Loại trừ",
                        "Chưa xác định",
                        "Số tính",
                        "Chưa có CC",
                        "Bậc 1",
                        "Bậc 2",
                        "Bậc 3",
                        "Bậc 4",
                        "Bậc 5",
                        "Bậc 6",
                        "Đạt bậc yêu cầu",
                        "Có NNCN",
                        "Tỷ lệ %",
                        "Chỉ tiêu %",
                        "Chênh lệch",
                        "Cần thêm (người)");
        assertThat(rows.get(1))
                .containsExactly(
                        "1",
                        "Phòng Nội vụ",
                        "cán bộ, công chức quận",
                        "40",
                        "2",
                        "4",
                        "34",
                        "10",
                        "1",
                        "2",
                        "9",
                        "11",
                        "1",
                        "0",
                        "12",
                        "3",
                        "35.3",
                        "35",
                        "0.3",
                        "0");
        assertThat(rows.get(2))
                .containsExactly(
                        "2",
                        "Phòng Nội vụ",
                        "viên chức",
                        "40",
                        "0",
                        "0",
                        "0",
                        "–",
                        "–",
                        "–",
                        "–",
                        "–",
                        "–",
                        "–",
                        "0",
                        "–",
                        "–",
                        "70",
                        "–",
                        "0");
    }

    @Test
    void theHeadSaysCutOffDayPlanAndReadings() throws IOException {
        try (var book = read(facts(List.of()))) {
            var head = IntStream.range(0, 6)
                    .mapToObj(row -> book.getSheetAt(0).getRow(row))
                    .filter(row -> row != null && row.getCell(0) != null)
                    .map(row -> row.getCell(0).getStringCellValue())
                    .toList();
            assertThat(head)
                    .contains(
                            "Tổng hợp trình độ ngoại ngữ: Phòng Nội vụ",
                            "Số liệu tính đến ngày 23/11/2026 · Kế hoạch 276/KH-UBND",
                            "Cách hiểu đang áp dụng: =A2 được hiểu là …");
            assertThat(book.getSheetAt(0).getRow(6).getCell(0).getStringCellValue())
                    .isEqualTo("Chưa có số liệu nào để ghi.");
        }
    }

    @Test
    void smallGroupsOfOthersAreMaskedAndOnesOwnAreNot() throws IOException {
        var rows = table(facts(List.of(
                row("Trường A", false, 4), row("Trường B", false, 5), row("Trường C", true, 4), row("D", false, 0))));
        assertThat(rows.get(1).subList(3, 20))
                .containsExactly("*", "*", "*", "<5", "*", "*", "*", "*", "*", "*", "*", "*", "*", "*", "35", "*", "*");
        assertThat(rows.get(2).get(6)).isEqualTo("5");
        assertThat(rows.get(3).get(6)).isEqualTo("4");
        assertThat(rows.get(4).get(6)).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=cmd|' /C calc'!A0"})
    void noNameBecomesAFormula(String name) throws IOException {
        var row = new SheetRow(name, true, name, 9, 0, 0, 9, null, 3, null, 35, 1);
        try (var book = read(new SheetFacts(Locale.ENGLISH, name, DAY, name, List.of(name), List.of(row)))) {
            for (var line : book.getSheetAt(0)) {
                for (var cell : line) {
                    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    if (cell.getCellType() == CellType.STRING) {
                        assertThat(cell.getStringCellValue()).doesNotMatch("(?s)[=+\\-@\\t\\r\\n].*");
                    }
                }
            }
            assertThat(shown(book.getSheetAt(0).getRow(6).getCell(1)).strip())
                    .startsWith("'")
                    .endsWith(name.strip());
        }
    }

    @Test
    void itIsPrintedAcrossOnA4WithTheHeadingsOnEachPage() throws IOException {
        try (var book = read(facts(List.of(row("Trường A", false, 9))))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("6:6");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 6);
            assertThat(sheet.getColumnWidth(1) / 256).isGreaterThan(30);
        }
    }

    @Test
    void aHundredThousandRowsNeedLittleMemory() throws IOException {
        var count = new long[1];
        Iterable<SheetRow> rows = () -> IntStream.range(0, 100_000)
                .mapToObj(n -> row("Đơn vị " + n, false, 9))
                .iterator();
        System.gc();
        var before = used();
        var most = new long[1];
        var out = new OutputStream() {
            @Override
            public void write(int b) {
                count[0]++;
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                count[0] += length;
            }
        };
        Iterable<SheetRow> watched = () -> {
            var inner = rows.iterator();
            return new java.util.Iterator<>() {
                private int n;

                @Override
                public boolean hasNext() {
                    return inner.hasNext();
                }

                @Override
                public SheetRow next() {
                    if (++n % 25_000 == 0) {
                        System.gc();
                        most[0] = Math.max(most[0], used() - before);
                    }
                    return inner.next();
                }
            };
        };
        sheets.write(new SheetFacts(Locale.of("vi"), "Tỉnh", DAY, "Kế hoạch", List.of(), watched), out);
        assertThat(count[0]).isGreaterThan(1_000_000);
        assertThat(most[0]).as("bytes held while writing").isLessThan(30_000_000);
    }

    private static long used() {
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static SheetFacts facts(Iterable<SheetRow> rows) {
        return new SheetFacts(
                Locale.of("vi"), "Phòng Nội vụ", DAY, "Kế hoạch 276/KH-UBND", List.of("=A2 được hiểu là …"), rows);
    }

    private static SheetRow row(String unit, boolean own, int counted) {
        return new SheetRow(unit, own, "viên chức", 30, 1, 2, counted, LEVELS, Math.min(1, counted), null, 35, 1);
    }

    private XSSFWorkbook read(SheetFacts facts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        sheets.write(facts, bytes);
        return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
    }

    /** Headings and rows as a person sees them. */
    private List<List<String>> table(SheetFacts facts) throws IOException {
        try (var book = read(facts)) {
            return table(book.getSheetAt(0));
        }
    }

    private static List<List<String>> table(Sheet sheet) {
        var table = new ArrayList<List<String>>();
        for (var row : sheet) {
            if (row.getRowNum() > 4) {
                var cells = new ArrayList<String>();
                row.forEach(cell -> cells.add(shown(cell)));
                table.add(cells);
            }
        }
        return table;
    }

    private static String shown(Cell cell) {
        return new DataFormatter(Locale.ENGLISH).formatCellValue(cell);
    }
}
