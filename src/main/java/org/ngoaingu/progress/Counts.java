package org.ngoaingu.progress;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import org.ngoaingu.plan.LineId;
import org.ngoaingu.plan.Profile;
import org.ngoaingu.staff.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Counts people by profile: the distinct profiles are read, judged by the conditions that judge persons, and their
 * verdicts joined back (one condition, two uses).
 */
@Component
class Counts {

    /**
     * People with their profiles, what they reached, and what each profile is to each line. Materialized: without
     * statistics, as after a first import, each would be reckoned again for every pair joined.
     */
    static final String JUDGED = """
            with member as materialized (%s),
            reached as materialized (
                select * from level_reached(:day, :set)
            ),
            judged as (
                select * from unnest(:profiles::text[], :lines::text[], :verdicts::text[], :levels::int[])
                    as j(profile, line, verdict, min_level)
            )
            """.formatted(ProfileSql.PEOPLE);

    /** The figures of every unit that stands above somebody counted, as {@code total}. */
    static final String TOTALS = JUDGED + """
            , counted as (
                select p.unit_id, j.line, count(*) as people,
                    count(*) filter (where j.verdict = 'IN') as "in",
                    count(*) filter (where j.verdict = 'OUT') as "out",
                    count(*) filter (where j.verdict = 'EXCLUDED') as excluded,
                    count(*) filter (where j.verdict = 'UNKNOWN') as "unknown",
                    count(*) filter (where j.verdict = 'IN' and r.level >= j.min_level) as reached,
                    count(*) filter (where j.verdict = 'IN' and r.level_ever >= j.min_level) as reached_once
                from member p
                    join judged j on j.profile = p.profile
                    left join reached r on r.person_id = p.person_id
                group by p.unit_id, j.line
            ),
            total as (
                select above.unit_id, c.line, sum(c.people) as people, sum(c."in") as "in", sum(c."out") as "out",
                    sum(c.excluded) as excluded, sum(c."unknown") as "unknown", sum(c.reached) as reached,
                    sum(c.reached_once) as reached_once
                from counted c
                    join unit_facts(:day) u on u.unit_id = c.unit_id
                    cross join unnest(u.path) as above(unit_id)
                group by above.unit_id, c.line
            )
            """;

    private final JdbcClient jdbc;

    Counts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a figure stands. */
    record Cell(UnitId unit, LineId line) {}

    /** The figures of every unit that stands above somebody counted; who is missing has nobody. */
    Map<Cell, Tally> of(Scope scope) {
        var cells = statement(TOTALS + "select * from total", scope)
                .query((row, n) -> Map.entry(
                        new Cell(new UnitId(row.getLong("unit_id")), new LineId(row.getString("line"))),
                        new Tally(
                                row.getInt("people"),
                                row.getInt("in"),
                                row.getInt("out"),
                                row.getInt("excluded"),
                                row.getInt("unknown"),
                                row.getInt("reached"),
                                row.getInt("reached_once"))))
                .list();
        return cells.stream().collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A statement over the people of the scope and what they are to its lines. */
    StatementSpec statement(String sql, Scope scope) {
        return statement(sql, scope, profiles(scope));
    }

    /** The same with profiles that are at hand. */
    StatementSpec statement(String sql, Scope scope, Map<String, Profile> profiles) {
        var verdicts = Verdicts.of(scope, profiles);
        return people(sql, scope)
                .param("set", scope.equivalenceSet())
                .param("profiles", verdicts.profiles())
                .param("lines", verdicts.lines())
                .param("verdicts", verdicts.verdicts())
                .param("levels", verdicts.levels());
    }

    /** The profiles that occur, by the key under which the second statement finds them again. */
    Map<String, Profile> profiles(Scope scope) {
        var profiles = people(ProfileSql.DISTINCT, scope)
                .query((row, n) -> Map.entry(row.getString("profile"), ProfileSql.profile(row)))
                .list();
        return profiles.stream().collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private StatementSpec people(String sql, Scope scope) {
        return jdbc.sql(sql)
                .param("day", scope.reference())
                .param("ages", scope.plan().ages().stream().sorted().toArray(Integer[]::new))
                .param("units", scope.governed().stream().map(UnitId::value).toArray(Long[]::new));
    }
}
