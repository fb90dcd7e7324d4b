package org.ngoaingu.staff.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.GivenFiles.Recognised;
import org.ngoaingu.staff.ListKind;
import org.springframework.stereotype.Component;

/**
 * Reads unit lists and rosters as offices send them, .xlsx or .csv, row by row in small memory. Reading twice gives the
 * same rows. Nothing of a sensitive column leaves this class.
 */
@Component
public class RosterFiles {

    /**
     * Reads a list of units (danh mục đơn vị).
     *
     * @param file where the bytes lie
     * @param name the file's name as its sender calls it
     * @param sink told of each row, in the file's order, while reading
     */
    public Reading readUnits(Path file, String name, RowSink<UnitRow> sink) {
        return read(file, name, Heading.Subject.UNITS, (surveyed, stats) -> new UnitRows(sink, stats)::see);
    }

    /**
     * Reads a roster (danh sách cán bộ, công chức, viên chức).
     *
     * @param file where the bytes lie
     * @param name the file's name as its sender calls it
     * @param sink told of each row, in the file's order, while reading
     */
    public Reading readStaff(Path file, String name, RowSink<StaffRow> sink) {
        return read(file, name, Heading.Subject.STAFF, (surveyed, stats) -> {
            requireColumns(stats);
            return new StaffRows(sink, stats, surveyed.asOf, surveyed.from1904)::see;
        });
    }

    /** What the visible sheets list, by their headings; a roster may hold columns of units, and a unit list of people. */
    public Recognised recognise(Path file, String name) {
        try (var book = Book.open(file, name)) {
            var kinds = EnumSet.noneOf(ListKind.class);
            for (var sheet : book.sheets()) {
                if (!sheet.hidden()) {
                    recognise(book, sheet).ifPresent(kinds::add);
                }
            }
            return kinds.isEmpty()
                    ? new Recognised.Unreadable(Message.of("roster.file.noTable"))
                    : new Recognised.Lists(kinds);
        } catch (UnreadableFile e) {
            return new Recognised.Unreadable(e.reason());
        } catch (IOException | UncheckedIOException e) {
            return new Recognised.Unreadable(Message.of("roster.file.damaged"));
        }
    }

    /** The day that a text names as that of its data. */
    public static Optional<LocalDate> dayIn(String text) {
        return Optional.ofNullable(AsOf.in(text));
    }

    private static Optional<ListKind> recognise(Book book, Book.Sheet sheet) throws IOException {
        var units = columns(book, sheet, Heading.Subject.UNITS);
        if (units.contains(Column.PARENT_CODE) || units.contains(Column.UNIT_KIND)) {
            return Optional.of(ListKind.UNITS);
        }
        if (!columns(book, sheet, Heading.Subject.STAFF).isEmpty()) {
            return Optional.of(ListKind.STAFF);
        }
        return units.isEmpty() ? Optional.empty() : Optional.of(ListKind.UNITS);
    }

    private static Set<Column> columns(Book book, Book.Sheet sheet, Heading.Subject subject) throws IOException {
        return new Survey(subject, new LegacyFont())
                .of(book, sheet).tables().values().stream()
                        .flatMap(table -> table.layout().places().keySet().stream())
                        .collect(Collectors.toSet());
    }

    /** The sheets with tables, in order, and what the first walk learned. */
    private record Surveyed(
            Map<Book.Sheet, Survey.Result> sheets,
            List<String> leftOut,
            @Nullable LocalDate asOf,
            boolean from1904) {}

    private interface Judge {
        BiConsumer<Place, TableWalk.Entry> of(Surveyed surveyed, FileStats stats);
    }

    private static Reading read(Path file, String name, Heading.Subject subject, Judge judge) {
        try (var book = Book.open(file, name)) {
            var surveyed = survey(book, subject);
            var stats = FileStats.of(surveyed.sheets.values());
            var rows = judge.of(surveyed, stats);
            var banners = new LinkedHashSet<String>();
            for (var sheet : surveyed.sheets.entrySet()) {
                banners.addAll(walk(book, sheet.getKey(), sheet.getValue(), rows));
            }
            return new Reading.Done(new FileHead(
                    name, surveyed.asOf, stats.columns(), stats.dropped(), stats.ignored(), surveyed.leftOut, banners));
        } catch (UnreadableFile e) {
            return new Reading.Unreadable(e.reason());
        } catch (IOException | UncheckedIOException e) {
            return new Reading.Unreadable(Message.of("roster.file.damaged"));
        }
    }

    private static Set<String> walk(
            Book book, Book.Sheet sheet, Survey.Result survey, BiConsumer<Place, TableWalk.Entry> rows)
            throws IOException {
        var walk = new TableWalk(
                survey, entry -> rows.accept(new Place(sheet.name(), entry.row().number()), entry));
        walk.walk(book, sheet);
        return walk.banners();
    }

    private static Surveyed survey(Book book, Heading.Subject subject) throws IOException {
        var sheets = new LinkedHashMap<Book.Sheet, Survey.Result>();
        var leftOut = new ArrayList<String>();
        var font = new LegacyFont();
        LocalDate asOf = null;
        for (var sheet : book.sheets()) {
            if (sheet.hidden()) {
                leftOut.add(sheet.name());
                continue;
            }
            var survey = new Survey(subject, font);
            var result = survey.of(book, sheet);
            if (result.tables().isEmpty()) {
                leftOut.add(sheet.name());
            } else {
                sheets.put(sheet, result);
                asOf = asOf == null ? survey.asOf() : asOf;
            }
        }
        font.check();
        if (sheets.isEmpty()) {
            throw new UnreadableFile(subject == Heading.Subject.UNITS ? "noUnitTable" : "noStaffTable");
        }
        return new Surveyed(sheets, leftOut, asOf, book.from1904());
    }

    /** Without these no row could be taken, and one sentence is better than a thousand. */
    private static void requireColumns(FileStats stats) {
        var missing = new ArrayList<Message>();
        if (!stats.has(Column.STAFF_CODE)) {
            missing.add(Message.of("roster.column.staffCode"));
        }
        if (Stream.of(Column.BIRTH_DATE, Column.BIRTH_DATE_MEN, Column.BIRTH_DATE_WOMEN)
                .noneMatch(stats::has)) {
            missing.add(Message.of("roster.column.birthDate"));
        }
        if (!stats.has(Column.CATEGORY)) {
            missing.add(Message.of("roster.column.category"));
        }
        var all = missing.stream().reduce((some, next) -> Message.of("roster.column.and", "some", some, "next", next));
        all.ifPresent(columns -> {
            throw new UnreadableFile(Message.of("roster.file.missingColumns", "columns", columns));
        });
    }
}
