package org.ngoaingu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A unit list and a roster of invented people, as large as asked. */
record BigRoster(Path units, Path staff, int people) {

    private static final int PEOPLE_OF_A_UNIT = 125;
    private static final List<String> HEADINGS = List.of(
            "STT",
            "Mã CBCCVC",
            "Họ và tên",
            "Ngày sinh",
            "Chức vụ, chức danh",
            "Mã đơn vị",
            "Đơn vị công tác",
            "Đối tượng",
            "Mã ngạch",
            "Lãnh đạo, quản lý",
            "Vị trí yêu cầu sử dụng ngoại ngữ",
            "Loại chứng chỉ",
            "Điểm/bậc",
            "Ngày cấp",
            "Đã thẩm định",
            "Số điện thoại");

    static BigRoster write(Path folder, int people) throws IOException {
        var units = folder.resolve("units.xlsx");
        var staff = folder.resolve("staff.xlsx");
        try (var out = Files.newOutputStream(units);
                var book = new Workbook(out, "bench", "1.0")) {
            var sheet = book.newWorksheet("Đơn vị");
            row(sheet, 0, "Mã đơn vị", "Tên đơn vị", "Loại đơn vị", "Cấp", "Mã đơn vị cấp trên");
            row(sheet, 1, "R", "Ủy ban nhân dân quận Bình Thạnh", "UBND quận", "Quận", "");
            for (int unit = 0; unit * PEOPLE_OF_A_UNIT < people; unit++) {
                row(sheet, unit + 2, "U" + unit, "Trường số " + unit, "Đơn vị sự nghiệp công lập", "Quận", "R");
            }
        }
        try (var out = Files.newOutputStream(staff);
                var book = new Workbook(out, "bench", "1.0")) {
            var sheet = book.newWorksheet("Danh sách");
            row(sheet, 0, HEADINGS.toArray(String[]::new));
            for (int person = 0; person < people; person++) {
                person(sheet, person);
                if (person % 1_000 == 999) {
                    sheet.flush();
                }
            }
        }
        return new BigRoster(units, staff, people);
    }

    private static void person(Worksheet sheet, int number) {
        int unit = number / PEOPLE_OF_A_UNIT;
        boolean leads = number % PEOPLE_OF_A_UNIT == 0;
        boolean certified = number % 3 == 0;
        row(
                sheet,
                number + 1,
                String.valueOf(number + 1),
                "%08d".formatted(number),
                "Người Thứ " + number,
                day(LocalDate.of(1965, 1, 1).plusDays(number % 12_000)),
                leads ? "Hiệu trưởng" : "Giáo viên",
                "U" + unit,
                "Trường số " + unit,
                "Viên chức",
                "V.07.03.28",
                leads ? "x" : "",
                number % 7 == 0 ? "x" : "",
                certified ? "IELTS" : "",
                certified ? "6.0" : "",
                certified ? day(LocalDate.of(2023, 1, 1).plusDays(number % 700)) : "",
                certified ? "x" : "",
                "09%08d".formatted(number));
    }

    private static String day(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (!cells[column].isEmpty()) {
                sheet.value(row, column, cells[column]);
            }
        }
    }
}
