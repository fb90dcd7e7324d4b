package org.ngoaingu.staff.roster;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * An Office Open XML workbook (ECMA-376 part 1, 18), with or without macros, which are never touched. Formulas are read
 * as the values stored beside them.
 *
 * <p>Own code instead of fastexcel-reader 0.20.2, which on a hostile file never ends (a shared string beyond the
 * table) or fills the memory (a cell far to the right, a shared formula), and which does not tell of merged cells.
 */
final class Xlsx implements Book {

    private static final Set<String> PHONETIC = Set.of("rPh");

    private final ZipFile zip;
    private final long mayInflate;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> strings = new ArrayList<>();
    private final List<Integer> zeroWidths = new ArrayList<>();
    private boolean from1904;
    private int cells;

    Xlsx(Path file) throws IOException {
        mayInflate = Files.size(file) * Limits.RATIO + (1 << 20);
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new UnreadableFile("damaged");
        }
        try {
            readWorkbook();
        } catch (RuntimeException | IOException e) {
            zip.close();
            throw e;
        }
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public boolean from1904() {
        return from1904;
    }

    private InputStream part(String name, long limit) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new UnreadableFile("damaged");
        }
        return new GuardedPart(zip.getInputStream(entry), Math.min(limit, mayInflate));
    }

    private void readWorkbook() throws IOException {
        var workbook = "xl/workbook.xml";
        if (zip.getEntry("_rels/.rels") != null) {
            workbook = relations("_rels/.rels", "").values().stream()
                    .filter(relation -> relation.type().endsWith("/officeDocument"))
                    .map(Relation::target)
                    .findFirst()
                    .orElse(workbook);
        }
        if (zip.getEntry(workbook) == null || !workbook.endsWith(".xml") || zip.getEntry("word/document.xml") != null) {
            throw new UnreadableFile(zip.getEntry("xl/workbook.bin") != null ? "binaryExcel" : "notWorkbook");
        }
        int slash = workbook.lastIndexOf('/') + 1;
        var folder = workbook.substring(0, slash);
        var relations = relations(folder + "_rels/" + workbook.substring(slash) + ".rels", folder);
        readSheets(workbook, relations);
        for (var relation : relations.values()) {
            if (relation.type().endsWith("/sharedStrings")) {
                readStrings(relation.target());
            } else if (relation.type().endsWith("/styles")) {
                readStyles(relation.target());
            }
        }
    }

    private record Relation(String type, String target) {}

    private Map<String, Relation> relations(String part, String folder) throws IOException {
        var relations = new HashMap<String, Relation>();
        try (var xml = new XmlPart(part(part, Limits.SMALL_PART_BYTES))) {
            while (xml.next()) {
                var id = xml.starts("Relationship") ? xml.attribute("Id") : null;
                var type = id == null ? null : xml.attribute("Type");
                var target = id == null ? null : xml.attribute("Target");
                if (id != null && type != null && target != null) {
                    relations.put(
                            id, new Relation(type, target.startsWith("/") ? target.substring(1) : folder + target));
                }
            }
        }
        return relations;
    }

    private void readSheets(String workbook, Map<String, Relation> relations) throws IOException {
        try (var xml = new XmlPart(part(workbook, Limits.SMALL_PART_BYTES))) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    var value = xml.attribute("date1904");
                    from1904 = "1".equals(value) || "true".equals(value);
                } else if (xml.starts("sheet")) {
                    var name = xml.attribute("name");
                    var id = xml.attribute("id");
                    var state = xml.attribute("state");
                    var relation = id == null ? null : relations.get(id);
                    // chart sheets have no rows
                    if (name != null && relation != null && relation.type().endsWith("/worksheet")) {
                        sheets.add(new Sheet(
                                Cleaned.of(name), state != null && !state.equals("visible"), relation.target()));
                    }
                    if (sheets.size() > Limits.SHEETS) {
                        throw new UnreadableFile("tooManySheets");
                    }
                }
            }
        }
    }

    private void readStrings(String part) throws IOException {
        try (var xml = new XmlPart(part(part, Limits.STRINGS_BYTES))) {
            while (xml.next()) {
                if (xml.starts("si")) {
                    strings.add(Cleaned.of(xml.textInside(PHONETIC)));
                    if (strings.size() > Limits.STRINGS) {
                        throw new UnreadableFile("tooManyStrings");
                    }
                }
            }
        }
    }

    /** Keeps, for each cell style, how many digits a format such as 00000000 shows; 0 for all others. */
    private void readStyles(String part) throws IOException {
        var zeros = new HashMap<String, Integer>();
        boolean inCells = false;
        try (var xml = new XmlPart(part(part, Limits.SMALL_PART_BYTES))) {
            while (xml.next()) {
                if (xml.starts("numFmt")) {
                    var id = xml.attribute("numFmtId");
                    var code = xml.attribute("formatCode");
                    if (id != null && code != null && code.matches("0{2,20}")) {
                        zeros.put(id, code.length());
                    }
                } else if (xml.starts("cellXfs")) {
                    inCells = true;
                } else if (xml.ends("cellXfs")) {
                    inCells = false;
                } else if (inCells && xml.starts("xf")) {
                    zeroWidths.add(zeros.getOrDefault(String.valueOf(xml.attribute("numFmtId")), 0));
                }
            }
        }
    }

    @Override
    public List<Merged> read(Sheet sheet, Consumer<SheetRow> rows) throws IOException {
        var merged = new ArrayList<Merged>();
        int number = 0;
        int told = 0;
        cells = 0;
        try (var xml = new XmlPart(part(sheet.part(), Limits.SHEET_BYTES))) {
            while (xml.next()) {
                if (xml.starts("row")) {
                    var reference = xml.attribute("r");
                    number = reference == null ? number + 1 : Limits.row(reference);
                    var row = readRow(xml, number);
                    if (!row.isEmpty()) {
                        rows.accept(row);
                        if (++told > Limits.ROWS) {
                            throw Limits.tooManyRows();
                        }
                    }
                } else if (xml.starts("mergeCell") && merged.size() < Limits.MERGED) {
                    var reference = xml.attribute("ref");
                    var area = reference == null ? null : Merged.of(reference);
                    if (area != null) {
                        merged.add(area);
                    }
                }
            }
        }
        return merged;
    }

    private SheetRow readRow(XmlPart xml, int number) {
        var found = new TreeMap<Integer, Cell>();
        int column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                if (++cells > Limits.CELLS) {
                    throw Limits.tooManyRows();
                }
                var reference = xml.attribute("r");
                column = reference == null ? column + 1 : Limits.column(reference);
                var cell = readCell(xml);
                if (cell != null && column >= 0 && column < Limits.COLUMNS) {
                    found.put(column, cell);
                }
            }
        }
        return new SheetRow(number, found);
    }

    private @Nullable Cell readCell(XmlPart xml) {
        var type = xml.attribute("t");
        var style = xml.attribute("s");
        String value = null;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v") || xml.starts("is")) {
                value = xml.textInside(PHONETIC);
            } else if (xml.starts("f")) {
                xml.textInside(Set.of());
            }
        }
        if (value == null || value.isEmpty()) {
            return null;
        }
        return switch (type == null ? "n" : type) {
            case "n" -> number(value, style);
            case "s" -> text(sharedString(value));
            case "b" -> text(value.equals("1") ? "TRUE" : "FALSE");
            default -> text(Cleaned.of(value));
        };
    }

    private static @Nullable Cell text(String text) {
        return text.isEmpty() ? null : new Cell(text, false);
    }

    private String sharedString(String index) {
        try {
            return strings.get(Integer.parseInt(index.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new UnreadableFile("damaged");
        }
    }

    private Cell number(String value, @Nullable String style) {
        double number;
        try {
            number = Double.parseDouble(value.strip());
        } catch (NumberFormatException e) {
            return new Cell(Cleaned.of(value), false);
        }
        if (!(Math.abs(number) < 1e15)) {
            return new Cell(value.strip(), true);
        }
        if (number != Math.rint(number)) {
            return new Cell(BigDecimal.valueOf(number).stripTrailingZeros().toPlainString(), true);
        }
        var digits = Long.toString((long) number);
        int width = zeroWidth(style);
        return width > digits.length() && number >= 0
                ? new Cell("0".repeat(width - digits.length()) + digits, false)
                : new Cell(digits, true);
    }

    private int zeroWidth(@Nullable String style) {
        if (style == null || !style.matches("\\d{1,6}")) {
            return 0;
        }
        int index = Integer.parseInt(style);
        return index < zeroWidths.size() ? zeroWidths.get(index) : 0;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
