package org.ngoaingu.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.ngoaingu.staff.Source.Basis;

/** One row of {@code unit_details}, read as facts with their sources. */
final class UnitFactsRow {

    private final ResultSet row;
    private final Speaker said;

    UnitFactsRow(ResultSet row, Sources sources) throws SQLException {
        this.row = row;
        this.said = new Speaker(
                row, "corrections", row.getLong("import_id"), row.getString("carried"), sources::unitList, sources);
    }

    UnitFacts facts(Unit unit) throws SQLException {
        return new UnitFacts(
                unit,
                said.fact("KIND", unit.kind(), Basis.COLUMN),
                said.fact("LEVEL", unit.level(), Basis.COLUMN),
                row.getBoolean("block_said")
                        ? said.fact("BLOCK", unit.block(), Basis.COLUMN)
                        : said.fact("KIND", unit.block(), Basis.UNIT_KIND),
                said.fact("HEAD", unit.head(), Basis.COLUMN),
                said.fact("REQUIRES_LANGUAGE", Columns.truth(row, "requires_language"), Basis.COLUMN),
                said.fact("FOREIGN_AFFAIRS", Columns.truth(row, "foreign_affairs"), Basis.UNIT_TREE));
    }
}
