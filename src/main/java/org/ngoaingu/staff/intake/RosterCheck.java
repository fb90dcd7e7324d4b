package org.ngoaingu.staff.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ngoaingu.platform.Folded;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.ImportId;
import org.ngoaingu.staff.roster.Column;
import org.ngoaingu.staff.roster.FileHead;
import org.ngoaingu.staff.roster.Place;
import org.ngoaingu.staff.roster.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which rows of a roster cannot be taken beside the unit list and beside what is known; which units it speaks for. */
@Component
class RosterCheck {

    /** Units as they will be: those of the list, and known ones that it does not name. */
    private static final String UNITS = """
            with units as (
                select code, folded_name from staged_unit where import_id = :id and taken
                union all
                select u.code, v.folded_name from unit_version v join unit u on u.id = v.unit_id
                where v.valid_from <= :asOf and (v.valid_to is null or v.valid_to > :asOf)
                    and not exists (select from staged_unit s where s.import_id = :id and s.taken and s.code = u.code)
            ), unique_names as (
                select folded_name, min(code) as code from units group by folded_name having count(*) = 1
            )
            """;

    /** Usual headings: here the file's own are not known any more. */
    private static final String STAFF_CODE = "Mã CBCCVC";

    private static final String UNIT_CODE = "Mã đơn vị";
    private static final String UNIT_NAME = "Đơn vị";

    private final JdbcClient database;

    RosterCheck(JdbcClient database) {
        this.database = database;
    }

    void check(ImportId id, LocalDate asOf, FileHead head, Findings findings) {
        findings.refuse(namedTwice(id));
        resolveUnits(id, asOf);
        findings.refuse(ofNoUnit(id, asOf));
        findings.refuse(ofTwoUnits(id, asOf));
        findings.refuse(knownBetter(id, asOf));
        noteOtherUnitNames(id, asOf, findings);
        cover(id, asOf, head);
        carryOn(id, asOf, head);
    }

    private List<Refusal> namedTwice(ImportId id) {
        return database.sql("""
                        update staged_person s set taken = false
                        where import_id = :id and exists (select from staged_person first
                            where first.import_id = :id and first.code = s.code and first.ordinal < s.ordinal)
                        returning sheet, row_number, code, code""")
                .param("id", id.value())
                .query((row, n) -> refusal(row, "import.refused.person-twice", STAFF_CODE))
                .list();
    }

    private void resolveUnits(ImportId id, LocalDate asOf) {
        database.sql(UNITS + """
                        update staged_person s set resolved_code = units.code
                        from units where s.import_id = :id and s.taken and units.code = s.unit_code""").param("id", id.value()).param("asOf", asOf).update();
        database.sql(UNITS + """
                        update staged_person s set resolved_code = unique_names.code
                        from unique_names
                        where s.import_id = :id and s.taken and s.unit_code is null
                            and unique_names.folded_name = s.folded_unit_name""").param("id", id.value()).param("asOf", asOf).update();
    }

    private List<Refusal> ofNoUnit(ImportId id, LocalDate asOf) {
        return database.sql(UNITS + """
                        update staged_person s set taken = false
                        where import_id = :id and taken and resolved_code is null
                        returning sheet, row_number, code, coalesce(unit_code, unit_name, ''),
                            case when unit_code is not null then 'import.refused.unit-unknown'
                                when exists (select from units where units.folded_name = s.folded_unit_name)
                                then 'import.refused.unit-name-not-unique'
                                else 'import.refused.unit-name-unknown' end,
                            unit_code is not null""")
                .param("id", id.value())
                .param("asOf", asOf)
                .query((row, n) -> refusal(row, row.getString(5), row.getBoolean(6) ? UNIT_CODE : UNIT_NAME))
                .list();
    }

    /** Code and name that lead to different units are an error, not a choice (domain 4.5). */
    private List<Refusal> ofTwoUnits(ImportId id, LocalDate asOf) {
        return database.sql(UNITS + """
                        update staged_person s set taken = false
                        where import_id = :id and taken and unit_code is not null and folded_unit_name is not null
                            and exists (select from units where units.folded_name = s.folded_unit_name)
                            and not exists (select from units
                                where units.folded_name = s.folded_unit_name and units.code = s.resolved_code)
                        returning sheet, row_number, code, unit_code || ' · ' || unit_name""")
                .param("id", id.value())
                .param("asOf", asOf)
                .query((row, n) -> refusal(row, "import.refused.unit-disagrees", UNIT_CODE))
                .list();
    }

    /** Somebody of whom a later day is known already, in another unit perhaps. */
    private List<Refusal> knownBetter(ImportId id, LocalDate asOf) {
        return database.sql("""
                        update staged_person s set taken = false
                        from person p
                        where s.import_id = :id and s.taken and p.code = s.code and exists (select from post o
                            where o.person_id = p.id and o.main and (o.valid_from > :asOf or o.valid_to > :asOf))
                        returning s.sheet, s.row_number, s.code, s.code""")
                .param("id", id.value())
                .param("asOf", asOf)
                .query((row, n) -> refusal(row, "import.refused.newer-data", STAFF_CODE))
                .list();
    }

    private void noteOtherUnitNames(ImportId id, LocalDate asOf, Findings findings) {
        database.sql(UNITS + """
                        select s.sheet, min(s.row_number), s.unit_code, s.unit_name, count(*)
                        from staged_person s
                        where s.import_id = :id and s.taken and s.unit_code is not null and s.folded_unit_name <> ''
                            and not exists (select from units where units.folded_name = s.folded_unit_name)
                        group by 1, 3, 4 order by 1, 2 limit 1000""").param("id", id.value()).param("asOf", asOf).query(row -> {
            findings.note(
                    new Place(row.getString(1), row.getInt(2)),
                    new Message(
                            "import.review.unit-name",
                            Map.of(
                                    "code", row.getString(3),
                                    "name", row.getString(4),
                                    "count", row.getInt(5))));
        });
    }

    /** The units of its rows, and those that a banner names. */
    private void cover(ImportId id, LocalDate asOf, FileHead head) {
        var banners =
                head.banners().stream().map(banner -> Folded.of(banner).value()).toArray(String[]::new);
        database.sql(UNITS + """
                        insert into staged_coverage (import_id, code)
                        select :id, resolved_code from staged_person where import_id = :id and resolved_code is not null
                        union
                        select :id, code from unique_names where folded_name = any(:banners)""")
                .param("id", id.value())
                .param("asOf", asOf)
                .param("banners", banners)
                .update();
    }

    /** A roster without a column says nothing of its fact: what an earlier one said of the same post stays. */
    private void carryOn(ImportId id, LocalDate asOf, FileHead head) {
        var columns = head.columns().keySet();
        if (!columns.contains(Column.TITLE) && !columns.contains(Column.JOB_POSITION)) {
            carryOn(id, asOf, "TITLE", "title = o.title", "s.title is null and o.title is not null");
        }
        if (!columns.contains(Column.RANK_CODE)) {
            carryOn(id, asOf, "RANK_CODE", "rank_code = o.rank_code", "o.rank_code is not null");
        }
        if (!columns.contains(Column.MANAGER)) {
            carryOn(
                    id,
                    asOf,
                    "MANAGER",
                    "manager = o.manager, manager_basis = o.manager_basis",
                    "o.manager_basis in ('COLUMN', 'BLANK_MARK')");
        }
        if (!columns.contains(Column.REQUIRES_LANGUAGE)) {
            carryOn(
                    id,
                    asOf,
                    "REQUIRES_LANGUAGE",
                    "requires_language = o.requires_language, requires_basis = o.requires_basis",
                    "o.requires_language is not null");
        }
        if (!columns.contains(Column.TEACHING_SUBJECT)) {
            carryOn(
                    id,
                    asOf,
                    "TEACHES_LANGUAGE",
                    "teaches_language = o.teaches_language, teaches_basis = o.teaches_basis",
                    "o.teaches_basis = 'COLUMN'");
        }
    }

    private void carryOn(ImportId id, LocalDate asOf, String fact, String fields, String when) {
        database.sql("""
                        update staged_person s set %1$s, carried = s.carried
                            || jsonb_build_object('%2$s', coalesce((o.carried ->> '%2$s')::bigint, o.import_id))
                        from post o join person p on p.id = o.person_id join unit u on u.id = o.unit_id
                        where s.import_id = :id and s.taken and p.code = s.code and u.code = s.resolved_code
                            and o.main and o.import_id is not null
                            and o.valid_from <= :asOf and (o.valid_to is null or o.valid_to > :asOf)
                            and coalesce(s.title, o.title) is not distinct from o.title
                            and %3$s""".formatted(fields, fact, when))
                .param("id", id.value())
                .param("asOf", asOf)
                .update();
    }

    /** Columns: sheet, row, code, value. */
    private static Refusal refusal(ResultSet row, String reason, String column) throws SQLException {
        var value = Objects.requireNonNull(row.getString(4));
        return new Refusal(
                new Place(row.getString(1), row.getInt(2)),
                column,
                value,
                Message.of(reason, "value", value),
                row.getString(3));
    }
}
