package org.ngoaingu.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Folded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;

/**
 * Lists of units and people, a page at a time, of the units given and all below them. Asks for no right: whoever calls
 * it names only units that may be seen.
 */
@Service
public class Directory {

    /** Rows of one page. */
    public static final int PAGE = 50;

    /** Pages that can be turned to; who looks further searches. */
    public static final int PAGES = 1_000;

    private final JdbcClient database;

    Directory(JdbcClient database) {
        this.database = database;
    }

    /**
     * One page of a list.
     *
     * @param number from 0
     * @param more whether a page follows
     */
    public record Page<T>(List<T> rows, int number, boolean more) {

        public Page {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A unit in a list.
     *
     * @param people with a main post in it or below it
     * @param units right below it
     */
    public record Branch(
            UnitId id, String code, String name, @Nullable UnitKind kind, int people, int units) {}

    /** A post of a person, whenever it was (vị trí công tác). */
    public record Held(
            boolean main,
            UnitId unit,
            String unitName,
            @Nullable String title,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** People whose name holds the words, tones aside, or whose code begins with them. */
    public Page<Staff.Listed> people(List<UnitId> within, String words, LocalDate day, int page) {
        return page(
                page,
                Directory::person,
                database.sql("""
                        select s.person_id, s.code, s.name, s.unit_id, s.unit_name, s.title
                        from staff_details(:day) s join person p on p.id = s.person_id
                        where s.path && :within and (strpos(p.folded_name, :folded) > 0
                            or starts_with(lower(s.code), lower(:typed)))
                        order by p.folded_name, s.code limit :rows offset :skipped""")
                        .param("within", keys(within))
                        .param("folded", Folded.of(words).value())
                        .param("typed", words.strip())
                        .param("day", day));
    }

    /** People whose main post is in this very unit. */
    public Page<Staff.Listed> peopleIn(UnitId unit, LocalDate day, int page) {
        return page(
                page,
                Directory::person,
                database.sql("""
                        select s.person_id, s.code, s.name, s.unit_id, s.unit_name, s.title from staff_details(:day) s
                        where s.unit_id = :unit
                        order by s.manager desc nulls last, s.code limit :rows offset :skipped""").param("unit", unit.value()).param("day", day));
    }

    /** The units right below. */
    public Page<Branch> below(UnitId unit, LocalDate day, int page) {
        return branches("u.parent_id = :unit", page, statement -> statement.param("unit", unit.value()), day);
    }

    /** These very units. */
    public Page<Branch> these(List<UnitId> units, LocalDate day, int page) {
        return branches("u.unit_id = any(:units)", page, statement -> statement.param("units", keys(units)), day);
    }

    /** Units whose name holds the words, tones aside, or whose code begins with them. */
    public Page<Branch> units(List<UnitId> within, String words, LocalDate day, int page) {
        return branches(
                """
                u.path && :within and (strpos(u.folded_name, :folded) > 0
                    or starts_with(lower(u.code), lower(:typed)))""",
                page,
                statement -> statement
                        .param("within", keys(within))
                        .param("folded", Folded.of(words).value())
                        .param("typed", words.strip()),
                day);
    }

    /** How many people have a main post in the units and below them. */
    public int count(List<UnitId> within, LocalDate day) {
        return database.sql("""
                        select count(*) from staff_facts(:day) s
                        where s.unit_id in (select unit_id from unit_facts(:day) where path && :within)""")
                .param("day", day)
                .param("within", keys(within))
                .query(Integer.class)
                .single();
    }

    /** All posts of the person by the files, the newest first; at most a page. */
    public List<Held> posts(PersonId person) {
        return database.sql("""
                        select o.main, o.unit_id, coalesce((select v.name from unit_version v
                                where v.unit_id = o.unit_id order by v.valid_from desc limit 1), u.code),
                            o.title, o.valid_from, o.valid_to
                        from post o join unit u on u.id = o.unit_id where o.person_id = :person
                        order by o.valid_from desc, o.main desc, o.id limit :rows""")
                .param("person", person.value())
                .param("rows", PAGE)
                .query((row, n) -> new Held(
                        row.getBoolean(1),
                        new UnitId(row.getLong(2)),
                        text(row, 3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class)))
                .list();
    }

    private interface Filled {
        StatementSpec fill(StatementSpec statement);
    }

    private interface Read<T> {
        T row(ResultSet row, int number) throws SQLException;
    }

    private Page<Branch> branches(String which, int page, Filled filled, LocalDate day) {
        return page(
                page,
                Directory::branch,
                filled.fill(database.sql("""
                        with units as materialized (select * from unit_details(:day)), chosen as (
                            select u.* from units u where %s order by u.folded_name, u.code limit :rows offset :skipped
                        ), people as (
                            select c.unit_id, count(s.person_id) as people
                            from chosen c join units b on c.unit_id = any(b.path)
                                join staff_facts(:day) s on s.unit_id = b.unit_id
                            group by c.unit_id
                        )
                        select c.unit_id, c.code, c.name, c.kind, coalesce(p.people, 0),
                            (select count(*) from units b where b.parent_id = c.unit_id)
                        from chosen c left join people p on p.unit_id = c.unit_id
                        order by c.folded_name, c.code""".formatted(which))).param("day", day));
    }

    /** One row more than a page shows whether another follows. */
    private static <T> Page<T> page(int asked, Read<T> read, StatementSpec statement) {
        var number = Math.clamp(asked, 0, PAGES - 1);
        var rows = statement
                .param("rows", PAGE + 1)
                .param("skipped", number * PAGE)
                .query(read::row)
                .list();
        return new Page<>(rows.stream().limit(PAGE).toList(), number, rows.size() > PAGE && number < PAGES - 1);
    }

    private static Staff.Listed person(ResultSet row, int number) throws SQLException {
        return new Staff.Listed(
                new PersonId(row.getLong(1)),
                new StaffCode(text(row, 2)),
                text(row, 3),
                new UnitId(row.getLong(4)),
                text(row, 5),
                row.getString(6));
    }

    private static Branch branch(ResultSet row, int number) throws SQLException {
        return new Branch(
                new UnitId(row.getLong(1)),
                text(row, 2),
                text(row, 3),
                Columns.constant(row, "kind", UnitKind.class),
                row.getInt(5),
                row.getInt(6));
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    private static Long[] keys(List<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(Long[]::new);
    }
}
