package org.ngoaingu.progress;

import java.time.Clock;
import java.time.LocalDate;
import org.ngoaingu.plan.Line;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.staff.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The figures of a day as rows, all units of a plan in one statement. */
@Component
class SnapshotInserts {

    private static final String PEOPLE = Counts.JUDGED + """
            , wanted as (
                select distinct profile from judged where verdict = 'IN'
            ),
            each_unit as (
                select p.unit_id, count(*) as people, count(s.person_id) as waiting, count(e.person_id) as expiring,
                    count(*) filter (where w.profile is not null and r.level is null and s.person_id is null)
                        as with_nothing
                from person p
                    left join reached r on r.person_id = p.person_id
                    left join submissions_waiting() s on s.person_id = p.person_id
                    left join (select distinct person_id from certificates_ending(:day, :soon)) e
                        on e.person_id = p.person_id
                    left join wanted w on w.profile = p.profile
                group by p.unit_id
            ),
            rolled as (
                select above.unit_id, sum(o.people) as people, sum(o.waiting) as waiting, sum(o.expiring) as expiring,
                    sum(o.with_nothing) as with_nothing
                from each_unit o
                    join unit_facts(:day) u on u.unit_id = o.unit_id
                    cross join unnest(u.path) as above(unit_id)
                group by above.unit_id
            )
            insert into progress_snapshot (unit_id, day, plan_id, people, waiting, expiring, with_nothing)
            select g.unit_id, :day, :plan, coalesce(r.people, 0), coalesce(r.waiting, 0), coalesce(r.expiring, 0),
                coalesce(r.with_nothing, 0)
            from unnest(:units::bigint[]) g(unit_id) left join rolled r on r.unit_id = g.unit_id
            """;

    private static final String LINES = Counts.TOTALS + """
            insert into progress_snapshot_line (unit_id, day, line_id, rate, min_level, due, reference_day, people,
                in_group, out_of_group, excluded, undetermined, reached, reached_once)
            select s.unit_id, s.day, l.id, l.rate, l.min_level, l.due, :day, coalesce(t.people, 0),
                coalesce(t."in", 0), coalesce(t."out", 0), coalesce(t.excluded, 0), coalesce(t."unknown", 0),
                coalesce(t.reached, 0), coalesce(t.reached_once, 0)
            from progress_snapshot s
                cross join unnest(:ids::text[], :rates::int[], :min_levels::int[], :dues::date[])
                    as l(id, rate, min_level, due)
                left join total t on t.unit_id = s.unit_id and t.line = l.id
            where s.day = :taken and s.plan_id = :plan and s.unit_id = any(:known::bigint[])
            """;

    private final JdbcClient jdbc;
    private final Counts counts;
    private final Clock clock;

    SnapshotInserts(JdbcClient jdbc, Counts counts, Clock clock) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.clock = clock;
    }

    /** Whether the day is still to be stored; another node that stores it is waited for. */
    boolean begin(LocalDate day) {
        return jdbc.sql("insert into progress_snapshot_day (day, taken_at) values (:day, :now) on conflict do nothing")
                        .param("day", day)
                        .param("now", Instants.now(clock))
                        .update()
                == 1;
    }

    /** One row a unit under the plan, with its people of the day and what its open lines want of them. */
    void people(Scope today) {
        counts.statement(PEOPLE, today)
                .param("plan", today.plan().id().value())
                .param("soon", today.reference().plusDays(UnitPeople.SOON))
                .update();
    }

    /** One row a line for those of the units that are known on the line's day. */
    void lines(Scope scope, LocalDate day) {
        var lines = scope.lines();
        counts.statement(LINES, scope)
                .param("taken", day)
                .param("plan", scope.plan().id().value())
                .param("known", scope.known().stream().map(UnitId::value).toArray(Long[]::new))
                .param("ids", lines.stream().map(line -> line.id().value()).toArray(String[]::new))
                .param("rates", lines.stream().map(Line::rate).toArray(Integer[]::new))
                .param("min_levels", lines.stream().map(Line::minLevel).toArray(Integer[]::new))
                .param("dues", lines.stream().map(Line::due).toArray(LocalDate[]::new))
                .update();
    }
}
