package org.ngoaingu.progress;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ngoaingu.plan.Line;
import org.ngoaingu.plan.LineId;
import org.ngoaingu.plan.Plan;
import org.ngoaingu.plan.Profile;
import org.ngoaingu.staff.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts people by profile: the distinct profiles are read, judged by the conditions that judge persons, and their
 * verdicts joined back (one condition, two uses).
 */
@Component
class Counts {

    /** Materialized: without statistics, as after a first import, each would be reckoned again for every pair joined. */
    private static final String COUNT = """
            with person as materialized (%s),
            reached as materialized (
                select * from level_reached(:day, :set)
            ),
            judged as (
                select * from unnest(:profiles::text[], :lines::text[], :verdicts::text[], :levels::int[])
                    as j(profile, line, verdict, min_level)
            ),
            counted as (
                select p.unit_id, j.line, count(*) as people,
                    count(*) filter (where j.verdict = 'IN') as "in",
                    count(*) filter (where j.verdict = 'OUT') as "out",
                    count(*) filter (where j.verdict = 'EXCLUDED') as excluded,
                    count(*) filter (where j.verdict = 'UNKNOWN') as "unknown",
                    count(*) filter (where j.verdict = 'IN' and r.level >= j.min_level) as reached,
                    count(*) filter (where j.verdict = 'IN' and r.level_ever >= j.min_level) as reached_once
                from person p
                    join judged j on j.profile = p.profile
                    left join reached r on r.person_id = p.person_id
                group by p.unit_id, j.line
            )
            select above.unit_id, c.line, sum(c.people) as people, sum(c."in") as "in", sum(c."out") as "out",
                sum(c.excluded) as excluded, sum(c."unknown") as "unknown", sum(c.reached) as reached,
                sum(c.reached_once) as reached_once
            from counted c
                join unit_facts(:day) u on u.unit_id = c.unit_id
                cross join unnest(u.path) as above(unit_id)
            group by above.unit_id, c.line
            """.formatted(ProfileSql.PEOPLE);

    private final JdbcClient jdbc;

    Counts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a figure stands. */
    record Cell(UnitId unit, LineId line) {}

    /**
     * The figures of every unit that stands above somebody counted; who is missing has nobody.
     *
     * @param units the units whose people are counted
     */
    Map<Cell, Tally> on(LocalDate day, Plan plan, List<Line> lines, String equivalenceSet, Collection<UnitId> units) {
        var profiles = profiles(day, plan, units);
        var keys = new ArrayList<String>();
        var ids = new ArrayList<String>();
        var verdicts = new ArrayList<String>();
        var levels = new ArrayList<Integer>();
        profiles.forEach((key, profile) -> lines.forEach(line -> {
            keys.add(key);
            ids.add(line.id().value());
            verdicts.add(plan.judge(line, profile).name());
            levels.add(line.minLevel());
        }));
        return people(COUNT, day, plan, units)
                .param("profiles", keys.toArray(String[]::new))
                .param("lines", ids.toArray(String[]::new))
                .param("verdicts", verdicts.toArray(String[]::new))
                .param("levels", levels.toArray(Integer[]::new))
                .param("set", equivalenceSet)
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
                .stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The profiles that occur, by the key under which the second statement finds them again. */
    private Map<String, Profile> profiles(LocalDate day, Plan plan, Collection<UnitId> units) {
        return people(ProfileSql.DISTINCT, day, plan, units)
                .query((row, n) -> Map.entry(row.getString("profile"), ProfileSql.profile(row)))
                .stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private JdbcClient.StatementSpec people(String sql, LocalDate day, Plan plan, Collection<UnitId> units) {
        return jdbc.sql(sql)
                .param("day", day)
                .param("ages", plan.ages().stream().sorted().toArray(Integer[]::new))
                .param("units", units.stream().map(UnitId::value).toArray(Long[]::new));
    }
}
