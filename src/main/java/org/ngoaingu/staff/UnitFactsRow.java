package org.ngoaingu.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.Source.Basis;

/** One row of {@code unit_details}, read as facts with their sources. */
final class UnitFactsRow {

    private final ResultSet row;
    private final Sources sources;
    private final Keys corrections;
    private final Keys carried;

    UnitFactsRow(ResultSet row, Sources sources) throws SQLException {
        this.row = row;
        this.sources = sources;
        this.corrections = Keys.of(row.getString("corrections"));
        this.carried = Keys.of(row.getString("carried"));
    }

    UnitFacts facts(Unit unit) throws SQLException {
        return new UnitFacts(
                unit,
                fact("KIND", unit.kind(), Basis.COLUMN),
                fact("LEVEL", unit.level(), Basis.COLUMN),
                row.getBoolean("block_said")
                        ? fact("BLOCK", unit.block(), Basis.COLUMN)
                        : fact("KIND", unit.block(), Basis.UNIT_KIND),
                fact("HEAD", unit.head(), Basis.COLUMN),
                fact("REQUIRES_LANGUAGE", Columns.truth(row, "requires_language"), Basis.COLUMN),
                fact("FOREIGN_AFFAIRS", Columns.truth(row, "foreign_affairs"), Basis.UNIT_TREE));
    }

    private <T> Fact<T> fact(String name, @Nullable T value, Basis basis) throws SQLException {
        if (value == null) {
            return Fact.unknown();
        }
        var correction = corrections.get(name);
        if (correction != null) {
            return new Fact<>(value, sources.corrected(correction));
        }
        var earlier = carried.get(name);
        return new Fact<>(value, sources.unitList(earlier == null ? row.getLong("import_id") : earlier, basis));
    }
}
