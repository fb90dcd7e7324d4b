package org.ngoaingu.progress;

import java.util.Collection;
import org.ngoaingu.plan.Line;
import org.ngoaingu.staff.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Statements that store figures of many units and lines at once. */
@Component
class FigureInserts {

    /** A row for every unit and every line of the scope, with noughts where nobody is counted. */
    private static final String ROWS = """
            select g.unit_id, l.id, l.rate, l.min_level, l.due, :day, coalesce(t.people, 0),
                coalesce(t."in", 0), coalesce(t."out", 0), coalesce(t.excluded, 0), coalesce(t."unknown", 0),
                coalesce(t.reached, 0), coalesce(t.reached_once, 0)
            from unnest(:stored::bigint[]) g(unit_id)
                cross join unnest(:ids::text[], :rates::int[], :min_levels::int[], :dues::date[])
                    as l(id, rate, min_level, due)
                left join total t on t.unit_id = g.unit_id and t.line = l.id
            """;

    static final String COLUMNS = """
            unit_id, line_id, rate, min_level, due, reference_day, people, in_group, out_of_group, excluded,
            undetermined, reached, reached_once""";

    private final Counts counts;

    FigureInserts(Counts counts) {
        this.counts = counts;
    }

    /**
     * The insert, still without the value of its own column, which is the parameter {@code own}.
     *
     * @param table with {@link #COLUMNS} and one column of its own
     * @param then what the statement ends with
     */
    StatementSpec into(String table, String own, Scope scope, Collection<UnitId> units, String then) {
        var lines = scope.lines();
        var sql = Counts.TOTALS
                + "insert into %s (%s, %s) select :own, x.* from (%s) x %s".formatted(table, own, COLUMNS, ROWS, then);
        return counts.statement(sql, scope)
                .param("stored", units.stream().map(UnitId::value).toArray(Long[]::new))
                .param("ids", lines.stream().map(line -> line.id().value()).toArray(String[]::new))
                .param("rates", lines.stream().map(Line::rate).toArray(Integer[]::new))
                .param("min_levels", lines.stream().map(Line::minLevel).toArray(Integer[]::new))
                .param("dues", lines.stream().map(line -> line.due().toString()).toArray(String[]::new));
    }
}
