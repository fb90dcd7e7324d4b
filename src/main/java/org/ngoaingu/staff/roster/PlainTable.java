package org.ngoaingu.staff.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ngoaingu.platform.Message;
import org.springframework.modulith.NamedInterface;

/** A small table out of an .xlsx or .csv file, read whole: for lists that are no rosters. */
@NamedInterface("roster")
public sealed interface PlainTable {

    /** The rows of all visible sheets, blank ones left out. */
    @NamedInterface("roster")
    record Rows(List<Row> rows) implements PlainTable {

        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /** The file cannot be read. */
    @NamedInterface("roster")
    record Unreadable(Message why) implements PlainTable {}

    /**
     * One row.
     *
     * @param cells cleaned text by column from 0; blank cells are missing
     */
    @NamedInterface("roster")
    record Row(Place place, SortedMap<Integer, String> cells) {

        public Optional<String> text(int column) {
            return Optional.ofNullable(cells.get(column));
        }
    }

    /** @param most rows that are taken; a longer file is refused */
    static PlainTable read(Path file, String name, int most) {
        try (var book = Book.open(file, name)) {
            var rows = new ArrayList<Row>();
            for (var sheet : book.sheets()) {
                if (!sheet.hidden()) {
                    book.read(sheet, row -> {
                        if (rows.size() == most) {
                            throw new UnreadableFile(Message.of("roster.file.tooManyRows", "rows", most));
                        }
                        rows.add(plain(sheet, row));
                    });
                }
            }
            return new Rows(rows);
        } catch (UnreadableFile e) {
            return new Unreadable(e.reason());
        } catch (IOException | UncheckedIOException e) {
            return new Unreadable(Message.of("roster.file.damaged"));
        }
    }

    private static Row plain(Book.Sheet sheet, SheetRow row) {
        var cells = new TreeMap<Integer, String>();
        row.cells().forEach((column, cell) -> cells.put(column, cell.text()));
        return new Row(new Place(sheet.name(), row.number()), cells);
    }

    /** The day that a cell holds, in every form in which lists write days; empty for a part of one and for none. */
    static Optional<LocalDate> day(String cell) {
        return RosterDate.of(new Cell(cell, false), false, 99) instanceof RosterDate.Read read
                ? Optional.of(read.date().date())
                : Optional.empty();
    }
}
