package org.ngoaingu.staff.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one table.
 *
 * @param headings each column's heading as the file has it
 * @param places where each asked-for fact stands; several columns may hold certificates
 * @param certificates columns of each certificate, by their part of it
 * @param sensitive columns that are never read
 * @param ignored columns that nothing asks for
 */
record Layout(
        Map<Integer, String> headings,
        Map<Column, Integer> places,
        List<Map<Column, Integer>> certificates,
        Set<Integer> sensitive,
        Set<Integer> ignored) {

    /** Headings of one column, top to bottom. */
    record Path(String context, String leaf) {}

    private static final Set<Column> OF_CERTIFICATE =
            Set.of(Column.CERTIFICATE, Column.CERTIFICATE_SCORE, Column.CERTIFICATE_DATE, Column.CERTIFICATE_VERIFIED);

    private static final Set<Column> DATES = Set.of(Column.BIRTH_DATE, Column.BIRTH_DATE_MEN, Column.BIRTH_DATE_WOMEN);

    /** Stands between a group heading and the one below it. */
    static final String BETWEEN = " – ";

    static Layout of(TreeMap<Integer, Path> paths, Heading.Subject subject) {
        var headings = new TreeMap<Integer, String>();
        var places = new EnumMap<Column, Integer>(Column.class);
        var certificates = new ArrayList<Map<Column, Integer>>();
        var sensitive = new TreeSet<Integer>();
        var ignored = new TreeSet<Integer>();
        Column before = null;
        for (var entry : paths.entrySet()) {
            int index = entry.getKey();
            var path = entry.getValue();
            headings.put(index, (path.context().isEmpty() ? "" : path.context() + BETWEEN) + path.leaf());
            var heading = meaning(path, before, subject);
            var column = heading.column();
            if (heading.sort() == Heading.Sort.SENSITIVE) {
                sensitive.add(index);
            } else if (column == null) {
                ignored.add(index);
            } else if (OF_CERTIFICATE.contains(column)) {
                addToCertificate(certificates, column, index);
            } else if (!place(places, column, index)) {
                ignored.add(index);
            }
            before = column;
        }
        dropGender(places, ignored);
        return new Layout(headings, places, certificates, sensitive, ignored);
    }

    /** «Điểm» and «Ngày cấp» right of a certificate belong to it even under headings of their own. */
    private static Heading meaning(Path path, @Nullable Column before, Heading.Subject subject) {
        var plain = Heading.of(path.context(), path.leaf(), subject);
        if (plain.sort() != Heading.Sort.UNKNOWN || before == null || !OF_CERTIFICATE.contains(before)) {
            return plain;
        }
        var led = Heading.of(path.context() + " ngoại ngữ", path.leaf(), subject);
        var column = led.column();
        return column != null && OF_CERTIFICATE.contains(column) && column != Column.CERTIFICATE ? led : plain;
    }

    private static void addToCertificate(List<Map<Column, Integer>> certificates, Column part, int index) {
        if (certificates.isEmpty()
                || part == Column.CERTIFICATE
                || certificates.getLast().containsKey(part)) {
            if (!certificates.isEmpty()
                    && part == Column.CERTIFICATE
                    && !certificates.getLast().containsKey(Column.CERTIFICATE)) {
                certificates.getLast().put(part, index);
                return;
            }
            certificates.add(new EnumMap<>(Column.class));
        }
        certificates.getLast().put(part, index);
    }

    /** Where a heading stands twice, the second is the given name, the job position, or not asked for. */
    private static boolean place(Map<Column, Integer> places, Column column, int index) {
        if (!places.containsKey(column)) {
            places.put(column, index);
            return true;
        }
        if (column == Column.NAME && places.get(column) == index - 1) {
            places.put(Column.SURNAME, index - 1);
            places.put(Column.GIVEN_NAME, index);
            places.remove(Column.NAME);
            return true;
        }
        return column == Column.TITLE && places.putIfAbsent(Column.JOB_POSITION, index) == null;
    }

    /** Beside a column of birth dates, Nam and Nữ are marks of gender. */
    private static void dropGender(Map<Column, Integer> places, Set<Integer> ignored) {
        if (places.containsKey(Column.BIRTH_DATE)) {
            for (var gender : List.of(Column.BIRTH_DATE_MEN, Column.BIRTH_DATE_WOMEN)) {
                var index = places.remove(gender);
                if (index != null) {
                    ignored.add(index);
                }
            }
        }
        if (places.containsKey(Column.NAME)) {
            places.remove(Column.SURNAME);
            places.remove(Column.GIVEN_NAME);
        }
    }

    boolean has(Column column) {
        return OF_CERTIFICATE.contains(column)
                ? certificates.stream().anyMatch(certificate -> certificate.containsKey(column))
                : places.containsKey(column);
    }

    @Nullable
    Cell cell(SheetRow row, Column column) {
        var index = places.get(column);
        return index == null ? null : row.cells().get(index);
    }

    @Nullable
    String text(SheetRow row, Column column) {
        var cell = cell(row, column);
        return cell == null ? null : cell.text();
    }

    /** The heading over the fact's column, as the file has it. */
    @Nullable
    String heading(Column column) {
        var index = places.get(column);
        return index == null ? null : headings.get(index);
    }

    /** The headings above the lowest, empty where there is one heading only. */
    String context(int column) {
        var heading = headings.getOrDefault(column, "");
        int end = heading.lastIndexOf(BETWEEN);
        return end < 0 ? "" : heading.substring(0, end);
    }

    /** The lowest heading of the column. */
    String leaf(int column) {
        var heading = headings.getOrDefault(column, "");
        int end = heading.lastIndexOf(BETWEEN);
        return end < 0 ? heading : heading.substring(end + BETWEEN.length());
    }

    /** Whether dates stand in the column. */
    boolean isDate(int column) {
        return DATES.stream().anyMatch(date -> Integer.valueOf(column).equals(places.get(date)))
                || certificates.stream()
                        .anyMatch(parts -> Integer.valueOf(column).equals(parts.get(Column.CERTIFICATE_DATE)));
    }

    /** How many cells of the row stand under a heading that is asked for. */
    long asked(SheetRow row) {
        return row.cells().keySet().stream()
                .filter(column ->
                        !sensitive.contains(column) && !ignored.contains(column) && headings.containsKey(column))
                .count();
    }
}
