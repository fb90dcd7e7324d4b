package org.ngoaingu.staff.intake;

import java.sql.Connection;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Folded;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.ImportId;
import org.ngoaingu.staff.roster.Place;
import org.ngoaingu.staff.roster.Refusal;
import org.ngoaingu.staff.roster.RowSink;
import org.ngoaingu.staff.roster.StaffRow;

/** Stages the rows of a roster while it is read. */
final class StagedPeople implements RowSink<StaffRow> {

    private final ImportId id;
    private final Findings findings;
    private final CopiedRows people;
    private final CopiedRows claims;
    private final CopiedRows waiting;
    private int ordinal;

    StagedPeople(ImportId id, Connection connection, Findings findings) {
        this.id = id;
        this.findings = findings;
        this.people = new CopiedRows(
                connection,
                "staged_person",
                "import_id, ordinal, sheet, row_number, code, name, folded_name, birth_date, birth_precision,"
                        + " unit_code, unit_name, folded_unit_name, category, title, rank_code, manager, manager_basis,"
                        + " title_says_manager, title_rank, requires_language, requires_basis, teaches_language,"
                        + " teaches_basis, phone");
        this.claims = new CopiedRows(
                connection,
                "staged_claim",
                "import_id, person_code, sheet, row_number, claim_text, score, issued_on, verified");
        this.waiting = new CopiedRows(connection, "staged_waiting", "import_id, code");
    }

    @Override
    public void taken(StaffRow row) {
        people.add(
                id.value(),
                ++ordinal,
                row.place().sheet(),
                row.place().row(),
                row.code(),
                row.name(),
                Folded.of(row.name()),
                row.birthDate().date(),
                row.birthDate().precision(),
                row.unitCode(),
                row.unitName(),
                folded(row.unitName()),
                row.category(),
                row.title(),
                row.rankCode(),
                row.manager(),
                row.manager() == null ? null : row.managerBasis(),
                row.titleSaysManager(),
                row.titleRank(),
                row.requiresLanguage(),
                row.requiresLanguage() == null ? null : row.requiresBasis(),
                row.teachesLanguage(),
                row.teachesLanguage() == null ? null : row.teachesBasis(),
                row.phone());
        for (var claim : row.claims()) {
            claims.add(
                    id.value(),
                    row.code(),
                    row.place().sheet(),
                    row.place().row(),
                    claim.text(),
                    claim.score(),
                    claim.issuedOn(),
                    claim.verified());
        }
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
        people.flush();
        claims.flush();
        waiting.flush();
    }

    private static @Nullable Folded folded(@Nullable String text) {
        return text == null ? null : Folded.of(text);
    }
}
