package org.ngoaingu.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
                from member p
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

    private static final String CLOSED = """
            insert into progress_snapshot_line (day, %1$s, specialised, closed_on)
            select distinct on (unit_id, line_id) :day, %1$s, specialised, closed_on
            from progress_closing_line
                join (select id, plan_id, due as ended, closed_on from progress_closing) c on c.id = closing_id
                join (select unit_id as at, plan_id as under from progress_snapshot where day = :day) s
                    on s.at = unit_id and s.under = c.plan_id
            where c.ended <= :day
            order by unit_id, line_id, closing_id desc
            """.formatted(FigureInserts.COLUMNS);

    private final JdbcClient jdbc;
    private final Counts counts;
    private final FigureInserts figures;
    private final Clock clock;

    SnapshotInserts(JdbcClient jdbc, Counts counts, FigureInserts figures, Clock clock) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.figures = figures;
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

    /** What was closed by then, with its final figures. */
    void closed(LocalDate day) {
        jdbc.sql(CLOSED).param("day", day).update();
    }

    /** One row a line for each of the units, but for what is closed. */
    void lines(Scope scope, List<UnitId> units, LocalDate day) {
        figures.into("progress_snapshot_line", "day", scope, units, "on conflict do nothing")
                .param("own", day)
                .update();
    }
}
