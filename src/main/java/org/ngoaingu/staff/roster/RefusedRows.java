package org.ngoaingu.staff.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ngoaingu.platform.CellText;
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
    private static final Message REASON = Message.of("roster.column.reason");

    private final Texts texts;

    public RefusedRows(Texts texts) {
        this.texts = texts;
    }

    /** A file that was read, and what was refused in it, by whomever. */
    public record Part(Path file, String name, Collection<Refusal> refusals) {}

    /**
     * Writes an .xlsx with the sheets and headings of the files and only the rows that were refused. Sensitive columns
     * are left out; texts that a spreadsheet could take for a formula are disarmed.
     *
     * @param parts the files that were read; the writing fails when one cannot be read any more
     * @param asOf the day that the rows speak of
     * @param language the language of the reasons
     */
    public void write(List<Part> parts, LocalDate asOf, Locale language, OutputStream out) throws IOException {
        var sheetNames = new HashMap<String, Integer>();
        try (var written = new Workbook(out, "language-plan-assistant", "1.0")) {
            for (var part : parts) {
                write(part, asOf, language, written, sheetNames);
            }
            if (sheetNames.isEmpty()) {
                written.newWorksheet("0");
            }
        } catch (UnreadableFile e) {
            throw new IOException("the file cannot be read any more: " + e.getMessage(), e);
        }
    }

    private void write(Part part, LocalDate asOf, Locale language, Workbook written, Map<String, Integer> sheetNames)
            throws IOException {
        var reasons = part.refusals().stream()
                .collect(Collectors.groupingBy(
                        Refusal::place,
                        Collectors.mapping(refusal -> texts.say(language, refusal.reason()), Collectors.joining(" "))));
        try (var book = Book.open(part.file(), part.name())) {
            for (var subject : Heading.Subject.values()) {
                var surveys = surveys(book, subject);
                var stats = FileStats.of(surveys.values());
                for (var survey : surveys.entrySet()) {
                    var sheet = survey.getKey();
                    var rows = refused(book, sheet, survey.getValue(), reasons);
                    if (!rows.isEmpty()) {
                        new Writer(written, sheetName(sheet.name(), sheetNames), language, book.from1904(), stats)
                                .write(rows, asOf, reasons, sheet.name());
                    }
                }
            }
        }
    }

    /** The sheets that have tables of the subject. */
    private static Map<Book.Sheet, Survey.Result> surveys(Book book, Heading.Subject subject) throws IOException {
        var surveys = new LinkedHashMap<Book.Sheet, Survey.Result>();
        for (var sheet : book.sheets()) {
            if (!sheet.hidden()) {
                var survey = new Survey(subject, new LegacyFont()).of(book, sheet);
                if (!survey.tables().isEmpty()) {
                    surveys.put(sheet, survey);
                }
            }
        }
        return surveys;
    }

    /** The refused rows of a sheet in their order, which is that of their layouts too. */
    private static List<TableWalk.Entry> refused(
            Book book, Book.Sheet sheet, Survey.Result survey, Map<Place, String> reasons) throws IOException {
        var entries = new ArrayList<TableWalk.Entry>();
        new TableWalk(survey, entry -> {
                    if (reasons.containsKey(new Place(sheet.name(), entry.row().number()))) {
                        entries.add(entry);
                    }
                })
                .walk(book, sheet);
        return entries;
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
        private final FileStats stats;
        private int next;

        Writer(Workbook book, String name, Locale language, boolean from1904, FileStats stats) {
            sheet = book.newWorksheet(name);
            this.language = language;
            this.from1904 = from1904;
            this.stats = stats;
        }

        void write(List<TableWalk.Entry> rows, LocalDate asOf, Map<Place, String> reasons, String sheetName) {
            sheet.value(next++, 0, "(Tính đến ngày " + DAY.format(asOf) + ")");
            Layout layout = null;
            for (var entry : rows) {
                if (!entry.layout().equals(layout)) {
                    layout = entry.layout();
                    writeHeadings(layout);
                }
                var reason = reasons.get(new Place(sheetName, entry.row().number()));
                writeRow(entry, reason == null ? "" : reason);
            }
        }

        /** Without the reasons of an earlier refusal. */
        private static List<Integer> kept(Layout layout) {
            return layout.headings().keySet().stream()
                    .filter(column -> !layout.sensitive().contains(column))
                    .filter(column -> !column.equals(layout.places().get(Column.REFUSAL)))
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
            put(next, last, texts.say(language, REASON));
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
                } else if (saysNo(layout, column)) {
                    put(next, at, "Không");
                }
                at++;
            }
            if (needsUnit(layout)) {
                put(next, at++, entry.unit() == null ? "" : entry.unit());
            }
            put(next, at, reason);
            next++;
        }

        /** A blank in a column of marks says no; among few rows one could not tell that it is such a column. */
        private boolean saysNo(Layout layout, Integer index) {
            return layout.places().entrySet().stream()
                    .anyMatch(place -> place.getValue().equals(index)
                            && FileStats.ANSWERING.contains(place.getKey())
                            && stats.answers(place.getKey()) == FileHead.Answers.MARKS);
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
                sheet.inlineString(row, column, CellText.disarmed(text));
            }
        }
    }
}
