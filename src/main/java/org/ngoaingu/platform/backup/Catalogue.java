package org.ngoaingu.platform.backup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ngoaingu.platform.backup.Manifest.Sequence;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables of the assistant in a database.
 *
 * @param tables each behind those that its rows point to
 */
record Catalogue(List<Table> tables) {

    static Catalogue of(JdbcClient sql) {
        // Of Flyway's table the version alone counts
        var tables = sql.sql("""
                        select c.relname, array(select a.attname::text from pg_attribute a
                            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                            order by a.attnum)
                        from pg_class c
                        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> :migrations
                            and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
                        order by c.relname""")
                .param("migrations", Schema.MIGRATIONS)
                .query((row, n) -> new Table(row.getString(1), Arrays.asList((String[])
                        row.getArray(2).getArray())))
                .list();
        return new Catalogue(behindTheirTargets(tables, pointers(sql)));
    }

    /** Names of the tables that a table's rows point to, other than itself. */
    private static Map<String, Set<String>> pointers(JdbcClient sql) {
        return sql.sql("""
                        select f.relname, t.relname from pg_constraint c
                            join pg_class f on f.oid = c.conrelid join pg_class t on t.oid = c.confrelid
                        where c.contype = 'f' and c.conrelid <> c.confrelid
                            and f.relnamespace = 'public'::regnamespace""").query((row, n) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    static List<Table> behindTheirTargets(List<Table> tables, Map<String, Set<String>> pointers) {
        var placed = new ArrayList<Table>();
        var names = new HashSet<String>();
        var left = new ArrayList<>(tables);
        while (!left.isEmpty()) {
            var next = left.stream()
                    .filter(table -> names.containsAll(pointers.getOrDefault(table.name(), Set.of())))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalStateException("these tables point to each other in a circle: " + left));
            left.remove(next);
            names.add(next.name());
            placed.add(next);
        }
        return placed;
    }

    boolean isEmpty() {
        return tables.isEmpty();
    }

    /** Whether the backup's tables are these, whatever their order. */
    boolean fits(Manifest manifest) {
        return columns(tables)
                .equals(columns(manifest.tables().stream()
                        .map(Manifest.SavedTable::table)
                        .toList()));
    }

    private static Map<String, Set<String>> columns(List<Table> tables) {
        return tables.stream().collect(Collectors.toMap(Table::name, table -> Set.copyOf(table.columns())));
    }

    String names() {
        return tables.stream().map(Table::sql).collect(Collectors.joining(", "));
    }

    /** What the sequences give out next. They stand outside transactions: never behind the rows that are seen. */
    static List<Sequence> sequences(JdbcClient sql) {
        return sql.sql("""
                        select sequencename, coalesce(last_value + increment_by, start_value) from pg_sequences
                        where schemaname = 'public' order by sequencename""")
                .query((row, n) -> new Sequence(row.getString(1), row.getLong(2)))
                .list();
    }
}
