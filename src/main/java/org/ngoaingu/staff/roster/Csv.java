package org.ngoaingu.staff.roster;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A text file of rows whose cells are parted by ; , a tab or |; the one sheet has the file's name. */
final class Csv implements Book {

    private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');
    private static final int TRIED_ROWS = 40;

    private final Sheet sheet;
    private final CsvText text;
    private final char separator;

    Csv(Path file, String name) throws IOException {
        sheet = new Sheet(name, false, "");
        text = new CsvText(file);
        separator = separator();
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(sheet);
    }

    @Override
    public boolean from1904() {
        return false;
    }

    @Override
    public List<Merged> read(Sheet sheet, Consumer<SheetRow> rows) throws IOException {
        read(separator, Limits.ROWS, row -> {
            if (!row.isEmpty()) {
                rows.accept(row);
            }
        });
        return List.of();
    }

    /** The separator under which the first rows hold the most cells. */
    private char separator() throws IOException {
        record Tried(char separator, int[] cells) {}
        var tried = SEPARATORS.stream().map(sign -> new Tried(sign, new int[1])).toList();
        for (var each : tried) {
            read(each.separator, TRIED_ROWS, row -> each.cells[0] += row.cells().size());
        }
        return tried.stream()
                .max(Comparator.comparingInt(each -> each.cells[0]))
                .orElseThrow()
                .separator;
    }

    private void read(char sign, int atMost, Consumer<SheetRow> rows) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(sign)
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        var bounded = new BoundedRecords(text.open());
        int number = 0;
        int cells = 0;
        try (var parser = format.parse(bounded)) {
            for (var line : parser) {
                bounded.recordEnded();
                cells += line.size();
                if (++number > atMost || cells > Limits.CELLS) {
                    if (atMost == Limits.ROWS) {
                        throw Limits.tooManyRows();
                    }
                    return;
                }
                rows.accept(row(number, line));
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new UnreadableFile("badCsv");
        }
    }

    private static SheetRow row(int number, CSVRecord line) {
        var cells = new TreeMap<Integer, Cell>();
        for (int column = 0; column < Math.min(line.size(), Limits.COLUMNS); column++) {
            var raw = line.get(column);
            if (raw.length() > Limits.CELL_CHARACTERS) {
                throw new UnreadableFile("hugeCell");
            }
            var cell = Cleaned.of(raw);
            if (!cell.isEmpty()) {
                cells.put(column, new Cell(cell, false));
            }
        }
        return new SheetRow(number, cells);
    }

    /** Ends a record that grows without end, as after a quotation mark that is never closed. */
    private static final class BoundedRecords extends FilterReader {

        private long sinceRecord;

        BoundedRecords(Reader in) {
            super(in);
        }

        void recordEnded() {
            sinceRecord = 0;
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(char[] characters, int from, int length) throws IOException {
            int read = super.read(characters, from, length);
            return counted(read, read);
        }

        private int counted(int result, int read) {
            sinceRecord += Math.max(0, read);
            if (sinceRecord > Limits.MARKUP_BYTES) {
                throw new UnreadableFile("badCsv");
            }
            return result;
        }
    }

    @Override
    public void close() {}
}
