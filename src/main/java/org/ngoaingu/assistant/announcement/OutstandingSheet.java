package org.ngoaingu.assistant.announcement;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.announcement.Report;
import org.ngoaingu.platform.CellText;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Staff;
import org.springframework.stereotype.Component;

/** Writes readers into a spreadsheet, a row each: who, where, and what became of the message. No cell is a formula. */
@Component
class OutstandingSheet {

    private static final List<String> COLUMNS = List.of("code", "person", "unit", "state", "seen");
    private static final int[] WIDTHS = {14, 30, 40, 26, 12};
    private static final int ROWS_HELD = 500;

    private final Staff staff;
    private final BroadcastWords words;
    private final Clock clock;

    OutstandingSheet(Staff staff, BroadcastWords words, Clock clock) {
        this.staff = staff;
        this.words = words;
        this.clock = clock;
    }

    /** Writes an .xlsx; the stream stays open. */
    void write(List<Report.Reader> readers, Locale language, OutputStream out) throws IOException {
        var people = staff.listed(readers.stream().map(Report.Reader::person).toList(), LocalDate.now(clock)).stream()
                .collect(Collectors.toMap(Staff.Listed::person, Function.identity(), (one, same) -> one));
        try (var book = new Workbook(out, "language-plan-assistant", "1.0")) {
            var sheet = book.newWorksheet(words.say(language, "sheet.name"));
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.width(column, WIDTHS[column]);
                put(sheet, 0, column, words.say(language, "sheet." + COLUMNS.get(column)));
                sheet.style(0, column).bold().fillColor("D9E2EC").set();
            }
            sheet.freezePane(0, 1);
            for (int row = 1; row <= readers.size(); row++) {
                row(sheet, row, readers.get(row - 1), people, language);
                if (row % ROWS_HELD == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private void row(
            Worksheet sheet, int row, Report.Reader reader, Map<PersonId, Staff.Listed> people, Locale language) {
        var person = people.get(reader.person());
        put(sheet, row, 0, person == null ? code(reader) : person.code().value());
        put(sheet, row, 1, person == null ? name(reader) : person.name());
        put(sheet, row, 2, person == null ? "" : person.unitName());
        put(sheet, row, 3, words.say(language, "ledger." + reader.state()));
        put(sheet, row, 4, words.say(language, reader.seen() ? "sheet.yes" : "sheet.no"));
    }

    private String code(Report.Reader reader) {
        return staff.known(reader.person()).map(known -> known.code().value()).orElse("");
    }

    private String name(Report.Reader reader) {
        return staff.name(reader.person());
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable String text) {
        if (text != null) {
            sheet.inlineString(row, column, CellText.disarmed(text));
        }
    }
}
