package org.ngoaingu.staff.intake;

import java.time.LocalDate;
import java.util.List;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.ImportId;
import org.ngoaingu.staff.roster.Column;
import org.ngoaingu.staff.roster.FileHead;
import org.ngoaingu.staff.roster.Place;
import org.ngoaingu.staff.roster.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which rows of a unit list cannot be taken, seen together and beside what is known. */
@Component
class UnitListCheck {

    private final JdbcClient database;

    UnitListCheck(JdbcClient database) {
        this.database = database;
    }

    void check(ImportId id, LocalDate asOf, FileHead head, Findings findings) {
        findings.refuse(namedTwice(id));
        findings.refuse(withoutWayToARoot(id, asOf));
        carryOn(id, asOf, head);
    }

    private List<Refusal> namedTwice(ImportId id) {
        return database.sql("""
                        update staged_unit s set taken = false
                        where import_id = :id and exists (select from staged_unit first
                            where first.import_id = :id and first.code = s.code and first.ordinal < s.ordinal)
                        returning sheet, row_number, code""")
                .param("id", id.value())
                .query((row, n) -> new Refusal(
                        new Place(row.getString(1), row.getInt(2)),
                        null,
                        row.getString(3),
                        Message.of("import.refused.unit-twice", "code", row.getString(3)),
                        row.getString(3)))
                .list();
    }

    /** Whoever cannot be reached from a root names an unknown unit above, or stands in a circle. */
    private List<Refusal> withoutWayToARoot(ImportId id, LocalDate asOf) {
        return database.sql("""
                        with recursive running as (
                            select v.unit_id, u.code, v.parent_id from unit_version v join unit u on u.id = v.unit_id
                            where v.valid_from <= :asOf and (v.valid_to is null or v.valid_to > :asOf)
                        ), merged as (
                            select code, parent_code from staged_unit where import_id = :id and taken
                            union all
                            select r.code, above.code from running r left join running above on above.unit_id = r.parent_id
                            where not exists (select from staged_unit s
                                where s.import_id = :id and s.taken and s.code = r.code)
                        ), reached as (
                            select code from merged where parent_code is null
                            union
                            select m.code from reached r join merged m on m.parent_code = r.code
                        )
                        update staged_unit s set taken = false
                        where import_id = :id and taken
                            and not exists (select from reached r where r.code = s.code)
                        returning sheet, row_number, code, parent_code,
                            exists (select from merged m where m.code = s.parent_code)""")
                .param("id", id.value())
                .param("asOf", asOf)
                .query((row, n) -> new Refusal(
                        new Place(row.getString(1), row.getInt(2)),
                        null,
                        row.getString(4),
                        Message.of(
                                row.getBoolean(5) ? "import.refused.parent-not-taken" : "import.refused.parent-unknown",
                                "parent",
                                row.getString(4)),
                        row.getString(3)))
                .list();
    }

    /** A list without a column says nothing of its fact: what an earlier list said stays. */
    private void carryOn(ImportId id, LocalDate asOf, FileHead head) {
        carryOn(id, asOf, head, Column.UNIT_KIND, "KIND", "kind");
        carryOn(id, asOf, head, Column.LEVEL, "LEVEL", "level");
        carryOn(id, asOf, head, Column.BLOCK, "BLOCK", "block");
        carryOn(id, asOf, head, Column.HEAD_CODE, "HEAD", "head_code");
        carryOn(id, asOf, head, Column.REQUIRES_LANGUAGE, "REQUIRES_LANGUAGE", "requires_language");
        if (!head.columns().containsKey(Column.FOREIGN_AFFAIRS)) {
            carryOn(
                    id,
                    asOf,
                    "FOREIGN_AFFAIRS",
                    "foreign_affairs",
                    "s.foreign_affairs = false and v.foreign_affairs" + " and v.folded_name = s.folded_name");
        }
    }

    private void carryOn(ImportId id, LocalDate asOf, FileHead head, Column column, String fact, String field) {
        if (!head.columns().containsKey(column)) {
            carryOn(id, asOf, fact, field, "s.%1$s is null and v.%1$s is not null".formatted(field));
        }
    }

    private void carryOn(ImportId id, LocalDate asOf, String fact, String field, String when) {
        database.sql("""
                        update staged_unit s set %1$s = v.%1$s, carried = s.carried
                            || jsonb_build_object('%2$s', coalesce((v.carried ->> '%2$s')::bigint, v.import_id))
                        from unit_version v join unit u on u.id = v.unit_id
                        where s.import_id = :id and u.code = s.code
                            and v.valid_from <= :asOf and (v.valid_to is null or v.valid_to > :asOf)
                            and %3$s""".formatted(field, fact, when))
                .param("id", id.value())
                .param("asOf", asOf)
                .update();
    }
}
