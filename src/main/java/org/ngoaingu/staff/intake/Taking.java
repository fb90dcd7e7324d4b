package org.ngoaingu.staff.intake;

import java.time.LocalDate;
import java.util.List;
import org.ngoaingu.staff.ImportId;
import org.ngoaingu.staff.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes what was staged into units, people and posts, from the import's day on. A version that began on that very day
 * is replaced in place, an earlier one ends on it. Triggers remember what each row was.
 */
@Component
public class Taking {

    private static final String RUNNING =
            "%1$s.valid_from <= :asOf and (%1$s.valid_to is null or %1$s.valid_to > :asOf)";

    private final JdbcClient database;

    Taking(JdbcClient database) {
        this.database = database;
    }

    /** Must run inside the transaction of the commit; returns roots that no earlier import knew. */
    public List<UnitId> take(ImportId id, LocalDate asOf) {
        rememberFor(id);
        var newRoots = takeUnits(id, asOf);
        takePeople(id, asOf);
        endCorrections(id, asOf);
        endMissing(id, asOf);
        return newRoots;
    }

    /** Only the last import can be undone, so only its memory is kept. */
    private void rememberFor(ImportId id) {
        run(id, "delete from import_change where import_id <> :id");
        database.sql("select set_config('assistant.import', :id, true)")
                .param("id", String.valueOf(id.value()))
                .query(String.class)
                .single();
    }

    private List<UnitId> takeUnits(ImportId id, LocalDate asOf) {
        var made = database.sql("""
                        insert into unit (code) select s.code from staged_unit s
                        where s.import_id = :id and s.taken and not exists (select from unit u where u.code = s.code)
                        order by s.ordinal returning id""")
                .param("id", id.value())
                .query((row, n) -> new UnitId(row.getLong(1)))
                .list();
        run(id, asOf, """
                update unit_version v set name = s.name, folded_name = s.folded_name, parent_id = above.id,
                    kind = s.kind, level = s.level, block = s.block, head_code = s.head_code,
                    requires_language = s.requires_language, foreign_affairs = s.foreign_affairs,
                    import_id = :id, carried = s.carried
                from staged_unit s join unit u on u.code = s.code left join unit above on above.code = s.parent_code
                where s.import_id = :id and s.taken and v.unit_id = u.id and v.valid_from = :asOf and %s
                """.formatted(changed("UNIT")));
        run(id, asOf, """
                update unit_version v set valid_to = :asOf
                from staged_unit s join unit u on u.code = s.code
                where s.import_id = :id and s.taken and v.unit_id = u.id and v.valid_from < :asOf
                    and v.valid_to is null and %s""".formatted(changed("UNIT")));
        run(id, asOf, """
                insert into unit_version (unit_id, name, folded_name, parent_id, kind, level, block, head_code,
                    requires_language, foreign_affairs, valid_from, import_id, carried)
                select u.id, s.name, s.folded_name, above.id, s.kind, s.level, s.block, s.head_code,
                    s.requires_language, s.foreign_affairs, :asOf, :id, s.carried
                from staged_unit s join unit u on u.code = s.code left join unit above on above.code = s.parent_code
                where s.import_id = :id and s.taken
                    and not exists (select from unit_version v where v.unit_id = u.id and v.valid_to is null)
                order by s.ordinal""");
        return database.sql("""
                        select u.id from staged_unit s join unit u on u.code = s.code
                        where s.import_id = :id and s.taken and s.parent_code is null and u.id = any(:made)""")
                .param("id", id.value())
                .param("made", made.stream().map(UnitId::value).toArray(Long[]::new))
                .query((row, n) -> new UnitId(row.getLong(1)))
                .list();
    }

    private void takePeople(ImportId id, LocalDate asOf) {
        run(id, """
                insert into person (code, name, folded_name, birth_date, birth_precision, phone, import_id)
                select s.code, s.name, s.folded_name, s.birth_date, s.birth_precision, s.phone, :id
                from staged_person s
                where s.import_id = :id and s.taken and not exists (select from person p where p.code = s.code)
                order by s.ordinal""");
        run(id, """
                update person p set name = s.name, folded_name = s.folded_name, birth_date = s.birth_date,
                    birth_precision = s.birth_precision, phone = coalesce(s.phone, p.phone), import_id = :id
                from staged_person s
                where s.import_id = :id and s.taken and p.code = s.code
                    and (p.import_id is null or exists (select from staged_change c
                        where c.import_id = :id and c.subject = 'PERSON' and c.code = s.code and c.correction_id is null
                            and c.fact in ('NAME', 'BIRTH_DATE', 'BIRTH_PRECISION', 'PHONE')))""");
        run(id, asOf, """
                update post o set unit_id = u.id, title = s.title, category = s.category, rank_code = s.rank_code,
                    manager = s.manager, manager_basis = s.manager_basis, title_says_manager = s.title_says_manager,
                    title_rank = s.title_rank, requires_language = s.requires_language,
                    requires_basis = s.requires_basis, teaches_language = s.teaches_language,
                    teaches_basis = s.teaches_basis, import_id = :id, carried = s.carried
                from staged_person s join person p on p.code = s.code join unit u on u.code = s.resolved_code
                where s.import_id = :id and s.taken and o.person_id = p.id and o.main and o.valid_from = :asOf
                    and (o.import_id is null or %s)""".formatted(postChanged()));
        run(id, asOf, """
                update post o set valid_to = :asOf
                from staged_person s join person p on p.code = s.code
                where s.import_id = :id and s.taken and o.person_id = p.id and o.main and o.valid_from < :asOf
                    and o.valid_to is null and (o.import_id is null or %s)""".formatted(postChanged()));
        run(id, asOf, """
                insert into post (person_id, main, unit_id, title, category, rank_code, manager, manager_basis,
                    title_says_manager, title_rank, requires_language, requires_basis, teaches_language, teaches_basis,
                    valid_from, import_id, carried)
                select p.id, true, u.id, s.title, s.category, s.rank_code, s.manager, s.manager_basis,
                    s.title_says_manager, s.title_rank, s.requires_language, s.requires_basis, s.teaches_language,
                    s.teaches_basis, :asOf, :id, s.carried
                from staged_person s join person p on p.code = s.code join unit u on u.code = s.resolved_code
                where s.import_id = :id and s.taken and not exists (select from post o
                    where o.person_id = p.id and o.main and o.valid_to is null)
                order by s.ordinal""");
    }

    private void endCorrections(ImportId id, LocalDate asOf) {
        run(id, asOf, """
                update correction c set valid_to = greatest(c.valid_from, :asOf), ended_by = :id
                from staged_change s where s.import_id = :id and s.correction_id = c.id""");
    }

    /** Posts end on the import's day; one that began on it never was. A unit ends once nobody and nothing is in it. */
    private void endMissing(ImportId id, LocalDate asOf) {
        run(
                id,
                asOf,
                "delete from post o using (%s) missing where missing.id = o.id and o.valid_from = :asOf"
                        .formatted(Comparison.MISSING_POSTS));
        run(
                id,
                asOf,
                "update post o set valid_to = :asOf from (%s) missing where missing.id = o.id"
                        .formatted(Comparison.MISSING_POSTS));
        var emptyUnits = """
                with missing as materialized (%s), inhabited as (
                    select d.path from unit_details(:asOf) d
                    where d.unit_id not in (select unit_id from missing)
                        or exists (select from post o where o.unit_id = d.unit_id and %s)
                ), ending as (
                    select unit_id from missing m
                    where not exists (select from inhabited where m.unit_id = any(inhabited.path))
                )
                """.formatted(Comparison.MISSING_UNITS, RUNNING.formatted("o"));
        run(
                id,
                asOf,
                emptyUnits
                        + "delete from unit_version v using ending where v.unit_id = ending.unit_id and v.valid_from = :asOf");
        run(id, asOf, emptyUnits + """
                update unit_version v set valid_to = :asOf from ending
                where v.unit_id = ending.unit_id and v.valid_from < :asOf and v.valid_to is null""");
    }

    private static String changed(String subject) {
        return """
                exists (select from staged_change c where c.import_id = :id and c.subject = '%s'
                    and c.code = s.code and c.correction_id is null)""".formatted(subject);
    }

    private static String postChanged() {
        return """
                exists (select from staged_change c where c.import_id = :id and c.subject = 'PERSON' and c.code = s.code
                    and c.correction_id is null and c.fact not in ('NAME', 'BIRTH_DATE', 'BIRTH_PRECISION', 'PHONE'))""";
    }

    private void run(ImportId id, String sql) {
        database.sql(sql).param("id", id.value()).update();
    }

    private void run(ImportId id, LocalDate asOf, String sql) {
        database.sql(sql).param("id", id.value()).param("asOf", asOf).update();
    }
}
