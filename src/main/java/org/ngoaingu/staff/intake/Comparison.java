package org.ngoaingu.staff.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.ngoaingu.staff.DryRun;
import org.ngoaingu.staff.DryRun.Change;
import org.ngoaingu.staff.DryRun.Counts;
import org.ngoaingu.staff.DryRun.Root;
import org.ngoaingu.staff.DryRun.Subject;
import org.ngoaingu.staff.ImportId;
import org.ngoaingu.staff.Level;
import org.ngoaingu.staff.UnitKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an import would change beside what is known on its day; kept in {@code staged_change}. */
@Component
public class Comparison {

    private final JdbcClient database;

    Comparison(JdbcClient database) {
        this.database = database;
    }

    void compare(ImportId id, LocalDate asOf) {
        for (var statement : List.of(UNIT_CHANGES, PERSON_CHANGES, UNIT_CONFLICTS, PERSON_CONFLICTS)) {
            database.sql(statement).param("id", id.value()).param("asOf", asOf).update();
        }
    }

    private static final String UNIT_CHANGES = """
            insert into staged_change (import_id, subject, code, fact, was, becomes)
            select :id, 'UNIT', s.code, f.fact, f.was, f.becomes
            from staged_unit s
                join unit u on u.code = s.code
                join unit_version v on v.unit_id = u.id
                    and v.valid_from <= :asOf and (v.valid_to is null or v.valid_to > :asOf)
                left join unit above on above.id = v.parent_id
                cross join lateral (values
                    ('NAME', v.name, s.name),
                    ('PARENT', above.code, s.parent_code),
                    ('KIND', v.kind, s.kind),
                    ('LEVEL', v.level, s.level),
                    ('BLOCK', v.block, s.block),
                    ('HEAD', v.head_code, s.head_code),
                    ('REQUIRES_LANGUAGE', v.requires_language::text, s.requires_language::text),
                    ('FOREIGN_AFFAIRS', v.foreign_affairs::text, s.foreign_affairs::text)) f(fact, was, becomes)
            where s.import_id = :id and s.taken and f.was is distinct from f.becomes""";

    /** A phone that the file does not give is not taken away. */
    private static final String PERSON_CHANGES = """
            insert into staged_change (import_id, subject, code, fact, was, becomes)
            select :id, 'PERSON', s.code, f.fact, f.was, f.becomes
            from staged_person s
                join person p on p.code = s.code
                left join post o on o.person_id = p.id and o.main
                    and o.valid_from <= :asOf and (o.valid_to is null or o.valid_to > :asOf)
                left join unit u on u.id = o.unit_id
                cross join lateral (values
                    ('NAME', p.name, s.name),
                    ('BIRTH_DATE', p.birth_date::text, s.birth_date::text),
                    ('BIRTH_PRECISION', p.birth_precision, s.birth_precision),
                    ('PHONE', p.phone, coalesce(s.phone, p.phone)),
                    ('UNIT', u.code, s.resolved_code),
                    ('TITLE', o.title, s.title),
                    ('CATEGORY', o.category, s.category),
                    ('RANK_CODE', o.rank_code, s.rank_code),
                    ('MANAGER', o.manager::text, s.manager::text),
                    ('TITLE_RANK', o.title_rank, s.title_rank),
                    ('REQUIRES_LANGUAGE', o.requires_language::text, s.requires_language::text),
                    ('TEACHES_LANGUAGE', o.teaches_language::text, s.teaches_language::text)) f(fact, was, becomes)
            where s.import_id = :id and s.taken and f.was is distinct from f.becomes
                and (o.id is not null or f.fact in ('NAME', 'BIRTH_DATE', 'BIRTH_PRECISION', 'PHONE'))""";

    private static final String UNIT_CONFLICTS = """
            insert into staged_change (import_id, subject, code, fact, was, becomes, correction_id)
            select :id, 'UNIT', s.code, c.fact, c.value, f.becomes, c.id
            from staged_unit s
                join unit u on u.code = s.code
                join correction c on c.unit_id = u.id and c.valid_to is null and c.valid_from <= :asOf
                cross join lateral (values
                    ('KIND', s.kind), ('LEVEL', s.level), ('BLOCK', s.block), ('HEAD', s.head_code),
                    ('REQUIRES_LANGUAGE', s.requires_language::text),
                    ('FOREIGN_AFFAIRS', s.foreign_affairs::text)) f(fact, becomes)
            where s.import_id = :id and s.taken and f.fact = c.fact and c.file_value is distinct from f.becomes""";

    /** A correction of a post goes with the post that it was made for. */
    private static final String PERSON_CONFLICTS = """
            insert into staged_change (import_id, subject, code, fact, was, becomes, correction_id)
            select :id, 'PERSON', s.code, c.fact, c.value, f.becomes, c.id
            from staged_person s
                join person p on p.code = s.code
                join correction c on c.person_id = p.id and c.valid_to is null
                left join unit u on u.id = c.file_unit_id
                left join post o on o.person_id = p.id and o.main
                    and o.valid_from <= :asOf and (o.valid_to is null or o.valid_to > :asOf)
                cross join lateral (values
                    ('BIRTH_DATE', s.birth_date::text), ('PHONE', coalesce(s.phone, c.file_value)),
                    ('CATEGORY', s.category), ('TITLE', s.title), ('MANAGER', s.manager::text),
                    ('MANAGER_RANK', s.title_rank), ('REQUIRES_LANGUAGE', s.requires_language::text),
                    ('TEACHES_LANGUAGE', s.teaches_language::text), ('POST_END', null)) f(fact, becomes)
            where s.import_id = :id and s.taken and f.fact = c.fact
                and case when c.fact in ('BIRTH_DATE', 'PHONE') then c.file_value is distinct from f.becomes
                    else c.valid_from <= :asOf and (c.file_value is distinct from f.becomes or o.id is null
                        or u.code is distinct from s.resolved_code or c.file_title is distinct from s.title) end""";

    /** Units of the list, and known ones below its topmost that it does not name. */
    public Counts units(ImportId id, LocalDate asOf) {
        return counts("""
                with known as (
                    select u.code, d.path from unit_details(:asOf) d join unit u on u.id = d.unit_id
                ), listed as (
                    select s.code, k.code is not null as known, exists (select from staged_change c
                        where c.import_id = :id and c.subject = 'UNIT' and c.code = s.code
                            and c.correction_id is null) as changed
                    from staged_unit s left join known k on k.code = s.code
                    where s.import_id = :id and s.taken
                )
                select count(*) filter (where not known), count(*) filter (where known and changed),
                    count(*) filter (where known and not changed),
                    (select count(*) from (%s) missing)
                from listed""".formatted(MISSING_UNITS), id, asOf);
    }

    /** Known units below those at the top of the list that the list does not name, not even in a row that waits. */
    static final String MISSING_UNITS = """
            select d.unit_id from unit_details(:asOf) d
            where not (select units_supplement from roster_import where id = :id)
                and exists (select from staged_unit top join unit u on u.code = top.code
                    where top.import_id = :id and u.id = any(d.path) and not exists (select from staged_unit above
                        where above.import_id = :id and above.code = top.parent_code))
                and not exists (select from staged_unit s where s.import_id = :id and s.code = d.code)
                and not exists (select from staged_waiting w where w.import_id = :id and w.code = d.code)""";

    public Counts people(ImportId id, LocalDate asOf) {
        return counts("""
                with named as (
                    select o.id is not null as known, exists (select from staged_change c
                        where c.import_id = :id and c.subject = 'PERSON' and c.code = s.code
                            and c.correction_id is null) as changed
                    from staged_person s
                        left join person p on p.code = s.code
                        left join post o on o.person_id = p.id and o.main
                            and o.valid_from <= :asOf and (o.valid_to is null or o.valid_to > :asOf)
                    where s.import_id = :id and s.taken
                )
                select count(*) filter (where not known), count(*) filter (where known and changed),
                    count(*) filter (where known and not changed),
                    (select count(*) from (%s) missing where not ended)
                from named""".formatted(MISSING_POSTS), id, asOf);
    }

    /** Posts that files said, in units that the roster speaks for, of people whom it does not name. */
    static final String MISSING_POSTS = """
            select o.id, exists (select from correction c where c.person_id = o.person_id and c.fact = 'POST_END'
                and c.valid_from <= :asOf and (c.valid_to is null or c.valid_to > :asOf)) as ended
            from staged_coverage covered
                join unit u on u.code = covered.code
                join post o on o.unit_id = u.id and o.main and o.import_id is not null
                    and o.valid_from <= :asOf and (o.valid_to is null or o.valid_to > :asOf)
                join person p on p.id = o.person_id
            where covered.import_id = :id and not (select supplement from roster_import where id = :id)
                and not exists (select from staged_person s where s.import_id = :id and s.code = p.code)
                and not exists (select from staged_waiting w where w.import_id = :id and w.code = p.code)""";

    /** Whether more than 5 % of the people of its units are missing, and at least 10 (domain 4.5, issue 2). */
    public boolean needsConfirmation(ImportId id, LocalDate asOf, int missing) {
        var active = database.sql("""
                        select count(*) from staged_coverage covered join unit u on u.code = covered.code
                            join post o on o.unit_id = u.id and o.main
                                and o.valid_from <= :asOf and (o.valid_to is null or o.valid_to > :asOf)
                        where covered.import_id = :id""")
                .param("id", id.value())
                .param("asOf", asOf)
                .query(Integer.class)
                .single();
        return missing >= 10 && missing * 100L > active * 5L;
    }

    public List<Change> changes(ImportId id) {
        return changed(id, "correction_id is null");
    }

    /** Corrections that the files overrule with another value than their own. */
    public List<Change> conflicts(ImportId id) {
        return changed(id, "correction_id is not null and was is distinct from becomes");
    }

    public List<Root> roots(ImportId id) {
        return database.sql("""
                        select s.code, s.name, s.kind, s.level, u.id is null as is_new
                        from staged_unit s left join unit u on u.code = s.code
                        where s.import_id = :id and s.taken and s.parent_code is null order by s.ordinal""")
                .param("id", id.value())
                .query((row, n) -> new Root(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3) == null ? null : UnitKind.valueOf(row.getString(3)),
                        row.getString(4) == null ? null : Level.valueOf(row.getString(4)),
                        row.getBoolean(5)))
                .list();
    }

    private List<Change> changed(ImportId id, String which) {
        return database.sql("""
                        select subject, code, fact, was, becomes from staged_change
                        where import_id = :id and %s order by subject desc, code, fact limit :most""".formatted(which))
                .param("id", id.value())
                .param("most", DryRun.MOST)
                .query((row, n) -> new Change(
                        Subject.valueOf(Objects.requireNonNull(row.getString(1))),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    private Counts counts(String sql, ImportId id, LocalDate asOf) {
        return database.sql(sql)
                .param("id", id.value())
                .param("asOf", asOf)
                .query((ResultSet row, int n) -> counted(row))
                .single();
    }

    private static Counts counted(ResultSet row) throws SQLException {
        return new Counts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4));
    }
}
