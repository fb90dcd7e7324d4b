package org.ngoaingu.digest.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ngoaingu.platform.CellText;
import org.ngoaingu.platform.Texts;
import org.springframework.stereotype.Component;

/**
 * Writes the spreadsheet of a unit's week: the columns of the form M1, row after row, in small memory. It is printed on
 * A4 across, with the headings on each page. No cell is a formula.
 */
@Component
public class DigestSheet {

    private static final int ROWS_HELD = 500;
    private static final int LAST = Column.values().length - 1;
    private static final String LINE = "thin";

    /** In points, and characters of the whole width: programs do not make rows higher that were given by others. */
    static final double LINE_HEIGHT = 15;

    private static final int WORDS_WIDE = 230;

    private final Texts texts;

    DigestSheet(Texts texts) {
        this.texts = texts;
    }

    /** Writes an .xlsx; the stream stays open. */
    public void write(SheetFacts facts, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "language-plan-assistant", "1.0")) {
            var sheet = book.newWorksheet(texts.say(facts.language(), "sheet.name", Map.of()));
            var headings = head(sheet, facts);
            print(sheet, headings); // before rows are written out, and the sheet's beginning with them
            rows(sheet, facts, headings + 1);
        }
    }

    /** What the figures are, then the headings; gives the row of these. */
    private int head(Worksheet sheet, SheetFacts facts) {
        var row = 0;
        said(sheet, row, say(facts, "title", Map.of("unit", facts.unit())));
        sheet.rowHeight(row, 2 * LINE_HEIGHT);
        sheet.style(row++, 0).bold().fontSize(14).set();
        said(sheet, row++, say(facts, "cutOff", Map.of("day", facts.day(), "plan", facts.plan())));
        for (var reading : facts.readings()) {
            said(sheet, row++, say(facts, "reading", Map.of("reading", reading)));
        }
        said(sheet, row++, say(facts, "masked", Map.of("small", SheetRow.SMALL)));
        row++;
        for (var column : Column.values()) {
            sheet.inlineString(row, column.ordinal(), texts.say(facts.language(), column.key(), Map.of()));
            sheet.width(column.ordinal(), column.width);
        }
        sheet.rowHeight(row, 3 * LINE_HEIGHT);
        sheet.range(row, 0, row, LAST)
                .style()
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .fillColor("D9E2EC")
                .borderStyle(LINE)
                .set();
        return row;
    }

    /** A line of words over the whole width. */
    private static void said(Worksheet sheet, int row, String words) {
        sheet.inlineString(row, 0, CellText.disarmed(words));
        sheet.range(row, 0, row, LAST).merge();
        sheet.range(row, 0, row, LAST)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        sheet.rowHeight(row, LINE_HEIGHT * Math.ceilDiv(words.length(), WORDS_WIDE));
    }

    private void rows(Worksheet sheet, SheetFacts facts, int first) throws IOException {
        var row = first;
        for (var figures : facts.rows()) {
            new RowWriter(sheet, row, row - first + 1).write(figures);
            row++;
            if ((row - first) % ROWS_HELD == 0) {
                sheet.flush();
            }
        }
        if (row == first) {
            said(sheet, row, say(facts, "empty", Map.of()));
        }
    }

    private static void print(Worksheet sheet, int headings) {
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(headings);
        sheet.freezePane(Column.PRESENT.ordinal(), headings + 1);
        sheet.footer("&P / &N", Position.CENTER);
    }

    private String say(SheetFacts facts, String key, Map<String, ?> arguments) {
        return texts.say(facts.language(), "sheet." + key, arguments);
    }
}
