package org.ngoaingu.progress;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ngoaingu.platform.Folded;
import org.ngoaingu.staff.roster.PlainTable;

/** Where the columns of a list of targets stand, by the words of its heading. */
record TargetColumns(Map<Column, Integer> places, Map<Column, String> headings) {

    /** What a column says. */
    enum Column {
        UNIT("ma don vi", "ma dv", "ma so don vi", "unit code", "unit"),
        LINE("chi tieu", "nhom", "doi tuong", "nhom doi tuong", "nhom chi tieu", "line", "group"),
        MILESTONE("moc", "nam", "giai doan", "milestone", "year"),
        RATE("ty le", "ti le", "muc tieu", "ty le giao", "rate"),
        DEADLINE("thoi han", "han", "den ngay", "den het ngay", "thoi diem", "deadline");

        private final Set<String> words;

        Column(String... words) {
            this.words = Set.of(words);
        }
    }

    /** The columns, if the row is a heading: it has at least unit, line and rate. */
    static Optional<TargetColumns> of(PlainTable.Row row) {
        var places = new EnumMap<Column, Integer>(Column.class);
        var headings = new EnumMap<Column, String>(Column.class);
        row.cells().forEach((place, text) -> {
            var words = Folded.of(text).value();
            for (var column : Column.values()) {
                if (column.words.contains(words) && places.putIfAbsent(column, place) == null) {
                    headings.put(column, text);
                }
            }
        });
        return places.keySet().containsAll(Set.of(Column.UNIT, Column.LINE, Column.RATE))
                ? Optional.of(new TargetColumns(places, headings))
                : Optional.empty();
    }

    /** What stands in the row; empty where there is no such column or the cell is blank. */
    Optional<String> in(PlainTable.Row row, Column column) {
        var place = places.get(column);
        return place == null ? Optional.empty() : row.text(place);
    }
}
