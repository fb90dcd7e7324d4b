package org.ngoaingu.staff.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.springframework.stereotype.Component;

/**
 * Writes the refused rows of a file, as they stood, with the reason in a last column: a file to correct and to send
 * again.
 */
@Component
public class RefusedRows {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int SHEET_NAME = 31;

    private final Texts texts;

    public RefusedRows(Texts texts) {
        this.texts = texts;
    }

    /**
     * Writes an .xlsx with the sheets and headings of the file and only the rows that were refused, by whomever.
     * Sensitive columns are left out; texts that a spreadsheet could take for a formula are disarmed.
     *
     * @param file the file that was read; the writing fails when it cannot be read any more
     * @param refusals what was refused in it
     * @param language the language of the reasons
     */
    public void write(Path file, String name, Collection<Refusal> refusals, Locale language, OutputStream out)
            throws IOException {
        var reasons = refusals.stream()
                .collect(Collectors.groupingBy(
                        Refusal::place,
                        Collectors.mapping(refusal -> texts.say(language, refusal.reason()), Collectors.joining(" "))));
        var sheetNames = new HashMap<String, Integer>();
        try (var book = Book.open(file, name);
                var written = new Workbook(out, "language-plan-assistant", "1.0")) {
            for (var sheet : book.sheets()) {
                var rows = refused(book, sheet, reasons);
                if (!rows.entries.isEmpty()) {
                    new Writer(written, sheetName(sheet.name(), sheetNames), language, book.from1904())
                            .write(rows, reasons, sheet.name());
                }
            }
            if (sheetNames.isEmpty()) {
                written.newWorksheet("0");
            }
        } catch (UnreadableFile e) {
            throw new IOException("the file cannot be read any more: " + e.getMessage(), e);
        }
    }

    /** The refused rows of a sheet in their order, which is that of their layouts too. */
    private record Rows(
            List<TableWalk.Entry> entries, @Nullable LocalDate asOf) {}

    private static Rows refused(Book book, Book.Sheet sheet, Map<Place, String> reasons) throws IOException {
        var entries = new ArrayList<TableWalk.Entry>();
        if (sheet.hidden()
                || reasons.keySet().stream().noneMatch(place -> place.sheet().equals(sheet.name()))) {
            return new Rows(entries, null);
        }
        for (var subject : List.of(Heading.Subject.STAFF, Heading.Subject.UNITS)) {
            var survey = new Survey(subject, new LegacyFont());
            var result = survey.of(book, sheet);
            if (!result.tables().isEmpty()) {
                new TableWalk(result, entry -> {
                            if (reasons.containsKey(
                                    new Place(sheet.name(), entry.row().number()))) {
                                entries.add(entry);
                            }
                        })
                        .walk(book, sheet);
                return new Rows(entries, survey.asOf());
            }
        }
        return new Rows(entries, null);
    }

    /** A name that Excel takes: at most 31 characters, none of : \ / ? * [ ], no other sheet's. */
    private static String sheetName(String name, Map<String, Integer> used) {
        var plain = name.replaceAll("[:\\\\/?*\\[\\]']", " ").strip();
        plain = plain.isEmpty() ? "1" : plain.substring(0, Math.min(SHEET_NAME - 4, plain.length()));
        int times = used.merge(plain.toLowerCase(Locale.ROOT), 1, Integer::sum);
        return times == 1 ? plain : plain + " " + times;
    }

    /** Writes one sheet from top to bottom; a table with other headings begins below with its own. */
    private final class Writer {

        private final Worksheet sheet;
        private final Locale language;
        private final boolean from1904;
        private int next;

        Writer(Workbook book, String name, Locale language, boolean from1904) {
            sheet = book.newWorksheet(name);
            this.language = language;
            this.from1904 = from1904;
        }

        void write(Rows rows, Map<Place, String> reasons, String sheetName) {
            if (rows.asOf != null) {
                sheet.value(next++, 0, "(Tính đến ngày " + DAY.format(rows.asOf) + ")");
            }
            Layout layout = null;
            for (var entry : rows.entries) {
                if (!entry.layout().equals(layout)) {
                    layout = entry.layout();
                    writeHeadings(layout);
                }
                var reason = reasons.get(new Place(sheetName, entry.row().number()));
                writeRow(entry, reason == null ? "" : reason);
            }
        }

        private static List<Integer> kept(Layout layout) {
            return layout.headings().keySet().stream()
                    .filter(column -> !layout.sensitive().contains(column))
                    .toList();
        }

        /** Two rows, so that Nam and Nữ under «Ngày sinh» are found again. */
        private void writeHeadings(Layout layout) {
            var columns = kept(layout);
            int at = 0;
            while (at < columns.size()) {
                var context = layout.context(columns.get(at));
                int end = at + 1;
                while (!context.isEmpty()
                        && end < columns.size()
                        && layout.context(columns.get(end)).equals(context)) {
                    end++;
                }
                if (end - at > 1) {
                    put(next, at, context);
                    sheet.range(next, at, next, end - 1).merge();
                    for (int column = at; column < end; column++) {
                        put(next + 1, column, layout.leaf(columns.get(column)));
                    }
                } else {
                    put(next, at, layout.headings().getOrDefault(columns.get(at), ""));
                }
                at = end;
            }
            int last = columns.size();
            if (needsUnit(layout)) {
                put(next, last++, "Đơn vị");
            }
            put(next, last, texts.say(language, Message.of("roster.column.reason")));
            sheet.width(last, 60);
            next += 2;
        }

        private static boolean needsUnit(Layout layout) {
            return layout.has(Column.NAME) || layout.has(Column.SURNAME)
                    ? !layout.has(Column.UNIT_NAME) && !layout.has(Column.UNIT_CODE)
                    : false;
        }

        private void writeRow(TableWalk.Entry entry, String reason) {
            var layout = entry.layout();
            int at = 0;
            for (var column : kept(layout)) {
                var cell = entry.row().cells().get(column);
                if (cell != null) {
                    put(next, at, shown(cell, layout.isDate(column)));
                }
                at++;
            }
            if (needsUnit(layout)) {
                put(next, at++, entry.unit() == null ? "" : entry.unit());
            }
            put(next, at, reason);
            next++;
        }

        /** A day that the file holds as a number, as a person writes it. */
        private String shown(Cell cell, boolean date) {
            return date
                            && cell.numeric()
                            && RosterDate.of(cell, from1904, 0) instanceof RosterDate.Read read
                            && cell.text().length() > 4
                    ? DAY.format(read.date().date())
                    : cell.text();
        }

        private void put(int row, int column, String text) {
            if (!text.isEmpty()) {
                sheet.inlineString(row, column, disarmed(text));
            }
        }
    }

    /** Text that a spreadsheet would run as a formula is made plain by an apostrophe, which reading takes off again. */
    static String disarmed(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
