package org.ngoaingu.staff.roster;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first walk over a sheet: where its tables begin, what their columns mean and what whole columns hold. A heading
 * row is known by its words: at least three of them, one of which names people (or units, in a unit list).
 */
final class Survey {

    /** One table: a run of heading rows with what follows until the next. */
    record Table(Layout layout, int firstRow, int lastHeadingRow) {}

    /**
     * @param tables by their first heading row; a heading repeated on each page is a table of its own
     * @param stats by column, of all tables
     */
    record Result(
            NavigableMap<Integer, Table> tables, List<Merged> merged, Map<Layout, Map<Integer, ColumnStats>> stats) {}

    private static final int TITLE_ROWS = 60;

    /** Rows of data hold codes, dates, numbers; headings hardly. */
    private static final Pattern DATA = Pattern.compile("\\d{3}");

    private final Remembered<Heading> meanings;
    private final Heading.Subject subject;
    private final LegacyFont legacyFont;
    private final List<Header> headers = new ArrayList<>();
    private final Deque<SheetRow> before = new ArrayDeque<>();
    private @Nullable LocalDate asOf;
    private @Nullable Header open;
    private int rowsSeen;

    Survey(Heading.Subject subject, LegacyFont legacyFont) {
        this.subject = subject;
        meanings = new Remembered<>(text -> Optional.of(Heading.of("", text, subject)));
        this.legacyFont = legacyFont;
    }

    /** The rows of one heading, until the merged cells are known. */
    private static final class Header {

        private final List<SheetRow> groups = new ArrayList<>();
        private final List<SheetRow> rows = new ArrayList<>();
        private final Map<Integer, ColumnStats> stats = new HashMap<>();
        private boolean closed;

        Header(SheetRow first) {
            rows.add(first);
        }
    }

    Result of(Book book, Book.Sheet sheet) throws IOException {
        var merged = book.read(sheet, this::see);
        var tables = new TreeMap<Integer, Table>();
        var stats = new HashMap<Layout, Map<Integer, ColumnStats>>();
        for (var header : headers) {
            var paths = new HeadingPaths(header.groups, header.rows, merged).byColumn();
            spreadNames(paths, header.stats);
            var layout = Layout.of(paths, subject);
            if (!isTable(layout)) {
                continue;
            }
            int first = header.rows.getFirst().number();
            tables.put(first, new Table(layout, first, header.rows.getLast().number()));
            var known = stats.computeIfAbsent(layout, same -> new HashMap<>());
            header.stats.forEach((column, seen) ->
                    known.computeIfAbsent(column, index -> new ColumnStats()).add(seen));
            if (stats.size() > Limits.LAYOUTS) {
                throw new UnreadableFile("tooManyTables");
            }
        }
        return new Result(tables, merged, stats);
    }

    /** «Họ và tên» over two columns, the second without a heading: the given names stand there. */
    private void spreadNames(TreeMap<Integer, Layout.Path> paths, Map<Integer, ColumnStats> stats) {
        for (var entry : List.copyOf(paths.entrySet())) {
            int column = entry.getKey();
            var heading =
                    Heading.of(entry.getValue().context(), entry.getValue().leaf(), subject);
            var right = stats.get(column + 1);
            var own = stats.get(column);
            if (heading.column() == Column.NAME
                    && !paths.containsKey(column + 1)
                    && own != null
                    && right != null
                    && right.texts() * 2 > own.texts()) {
                paths.put(column + 1, entry.getValue());
            }
        }
    }

    @Nullable
    LocalDate asOf() {
        return asOf;
    }

    private void see(SheetRow row) {
        row.cells().values().forEach(cell -> legacyFont.see(cell.text()));
        if (headers.isEmpty() && asOf == null && rowsSeen++ < TITLE_ROWS) {
            row.cells().values().forEach(cell -> {
                var day = AsOf.in(cell.text());
                asOf = asOf == null ? day : asOf;
            });
        }
        if (isHeading(row)) {
            begin(row);
        } else if (open != null) {
            follow(open, row);
        } else {
            before.addLast(row);
            if (before.size() > 2) {
                before.removeFirst();
            }
        }
    }

    private void begin(SheetRow row) {
        if (headers.size() >= Limits.HEADERS) {
            throw new UnreadableFile("tooManyTables");
        }
        open = new Header(row);
        int next = row.number();
        while (!before.isEmpty() && before.peekLast().number() == next - 1 && isGroup(before.peekLast())) {
            next--;
            open.groups.addFirst(before.removeLast());
        }
        before.clear();
        headers.add(open);
    }

    private void follow(Header header, SheetRow row) {
        if (!header.closed && header.rows.size() < 4 && (isBelow(header, row) || isNumberRow(row))) {
            header.rows.add(row);
            return;
        }
        header.closed = true;
        row.cells()
                .forEach((column, cell) -> header.stats
                        .computeIfAbsent(column, index -> new ColumnStats())
                        .see(cell));
    }

    private boolean isHeading(SheetRow row) {
        if (row.cells().size() < 3) {
            return false;
        }
        if (row.cells().values().stream()
                        .filter(cell -> DATA.matcher(cell.text()).find())
                        .count()
                > 1) {
            return false;
        }
        int known = 0;
        var found = new HashSet<Column>();
        for (var cell : row.cells().values()) {
            if (cell.numeric()) {
                return false;
            }
            var heading = Objects.requireNonNull(meanings.of(cell.text()));
            known += heading.sort() == Heading.Sort.UNKNOWN ? 0 : 1;
            if (heading.column() != null) {
                found.add(heading.column());
            }
        }
        return known >= 3 && known * 2 > row.cells().size() - 2 && namesItsSubject(found);
    }

    private boolean namesItsSubject(Set<Column> found) {
        return subject == Heading.Subject.STAFF
                ? found.contains(Column.NAME) || found.contains(Column.SURNAME)
                : found.contains(Column.UNIT_CODE) || found.contains(Column.UNIT_NAME);
    }

    /** Whether enough is there to be a roster or a unit list; a list of phone numbers is not. */
    private boolean isTable(Layout layout) {
        if (subject == Heading.Subject.UNITS) {
            return layout.has(Column.UNIT_NAME)
                    && !layout.has(Column.STAFF_CODE)
                    && layout.places().size() >= 2;
        }
        return layout.has(Column.NAME) || layout.has(Column.SURNAME);
    }

    /** A row of group headings above: short texts over several columns, not the title of the list. */
    private static boolean isGroup(SheetRow row) {
        return row.cells().size() >= 2
                && row.cells().values().stream()
                        .allMatch(
                                cell -> !cell.numeric()
                                        && cell.text().length() < 60
                                        && !Cleaned.folded(cell.text())
                                                .matches(
                                                        ".*\\b(danh sach|cong hoa|doc lap|uy ban nhan dan|tinh den|bieu|phu luc)\\b.*"));
    }

    /** A second heading row: text only under headings that spread over several columns. */
    private static boolean isBelow(Header header, SheetRow row) {
        var top = header.rows.getFirst();
        return !row.isEmpty()
                && row.cells().entrySet().stream().allMatch(entry -> {
                    int column = entry.getKey();
                    boolean spreads = !top.cells().containsKey(column)
                            ? column > top.cells().firstKey()
                            : !top.cells().containsKey(column + 1)
                                    && row.cells().containsKey(column + 1);
                    return spreads
                            && !entry.getValue().numeric()
                            && entry.getValue().text().length() < 80;
                })
                && row.cells().values().stream().noneMatch(cell -> cell.text().matches(".*\\d{2,}.*"));
    }

    /** The row (1) (2) (3) … or 1 2 3 … or A B 1 2 … under the headings. */
    static boolean isNumberRow(SheetRow row) {
        var cells = row.cells().values();
        if (cells.size() < 3
                || !cells.stream().allMatch(cell -> cell.text().matches("\\(?(\\d{1,2}|[A-Ea-e])\\)?.{0,8}"))) {
            return false;
        }
        var numbers = cells.stream()
                .map(cell -> cell.text().replaceAll("\\D.*$", "").replaceAll("^\\D+", ""))
                .filter(digits -> !digits.isEmpty())
                .map(Integer::valueOf)
                .toList();
        if (cells.stream().allMatch(cell -> cell.text().startsWith("("))) {
            return true;
        }
        for (int i = 1; i < numbers.size(); i++) {
            if (!Objects.equals(numbers.get(i), numbers.get(i - 1) + 1)) {
                return false;
            }
        }
        return numbers.size() >= 3;
    }
}
