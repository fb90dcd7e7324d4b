package org.ngoaingu.staff.intake;

import java.sql.Connection;
import org.ngoaingu.platform.Folded;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.ImportId;
import org.ngoaingu.staff.roster.Place;
import org.ngoaingu.staff.roster.Refusal;
import org.ngoaingu.staff.roster.RowSink;
import org.ngoaingu.staff.roster.UnitRow;

/** Stages the rows of a unit list while it is read. */
final class StagedUnits implements RowSink<UnitRow> {

    private final ImportId id;
    private final Findings findings;
    private final CopiedRows rows;
    private final CopiedRows waiting;
    private int ordinal;

    StagedUnits(ImportId id, Connection connection, Findings findings) {
        this.id = id;
        this.findings = findings;
        this.rows = new CopiedRows(
                connection,
                "staged_unit",
                "import_id, ordinal, sheet, row_number, code, name, folded_name, kind, level, parent_code, block,"
                        + " head_code, requires_language, foreign_affairs");
        this.waiting = new CopiedRows(connection, "staged_waiting", "import_id, code");
    }

    @Override
    public void taken(UnitRow row) {
        rows.add(
                id.value(),
                ++ordinal,
                row.place().sheet(),
                row.place().row(),
                row.code(),
                row.name(),
                Folded.of(row.name()),
                row.kind(),
                row.level(),
                row.parentCode(),
                row.block(),
                row.headCode(),
                row.requiresLanguage(),
                row.foreignAffairs());
    }

    @Override
    public void refused(Refusal refusal) {
        findings.refuse(refusal);
        if (refusal.code() != null) {
            waiting.add(id.value(), refusal.code());
        }
    }

    @Override
    public void noted(Place place, Message note) {
        findings.note(place, note);
    }

    void end() {
        rows.flush();
        waiting.flush();
    }
}
