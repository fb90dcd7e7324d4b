package org.ngoaingu.progress;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ngoaingu.plan.Plan;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who of a unit stands how: the same people that its snapshots count, one by one. */
@Service
public class Standings {

    private static final String PEOPLE = Counts.JUDGED + """
            , wanted as (
                select profile, max(min_level) as level from judged where verdict = 'IN' group by profile
            ),
            standing as (
                select p.person_id, p.code, coalesce(r.level >= w.level, false) as reached,
                    s.person_id is not null as waiting, e.person_id is not null as expiring,
                    w.profile is not null and r.level is null and s.person_id is null as nothing,
                    l.person_id is null as unlinked
                from member p
                    left join wanted w on w.profile = p.profile
                    left join reached r on r.person_id = p.person_id
                    left join submissions_waiting() s on s.person_id = p.person_id
                    left join (select distinct person_id from certificates_ending(:day, :soon)) e
                        on e.person_id = p.person_id
                    left join linked_people() l on l.person_id = p.person_id
            )
            """;

    private static final String COUNTS = PEOPLE
            + Arrays.stream(Standing.values())
                    .map(standing -> ", count(*) filter (where %1$s) as %1$s".formatted(standing.column()))
                    .collect(Collectors.joining("", "select count(*) as people", " from standing"));

    private static final int MOST = 50_000;

    private final Scopes scopes;
    private final Counts counts;

    Standings(Scopes scopes, Counts counts) {
        this.scopes = scopes;
        this.counts = counts;
    }

    /**
     * How many stand how.
     *
     * @param people with a main post in the unit or below it, under the unit's plan
     */
    public record Counted(Plan plan, int people, Map<Standing, Integer> standing) {

        public Counted {
            standing = Map.copyOf(standing);
        }

        public int of(Standing one) {
            return standing.getOrDefault(one, 0);
        }
    }

    /** Of the unit and all below it on the day; empty where no plan is in force for it. */
    @Transactional(readOnly = true)
    public Optional<Counted> of(UnitId unit, LocalDate day) {
        return plan(unit, day)
                .map(plan -> asked(COUNTS, plan, unit, day)
                        .query((row, n) -> {
                            var standing = new EnumMap<Standing, Integer>(Standing.class);
                            for (var one : Standing.values()) {
                                standing.put(one, row.getInt(one.column()));
                            }
                            return new Counted(plan, row.getInt("people"), standing);
                        })
                        .single());
    }

    /** A page of those who stand so, in the order of their codes. */
    @Transactional(readOnly = true)
    public List<PersonId> people(UnitId unit, Standing standing, LocalDate day, int from, int most) {
        var sql = PEOPLE + "select person_id from standing where " + standing.column()
                + " order by code, person_id offset :from limit :most";
        return plan(unit, day)
                .map(plan ->
                        keys(asked(sql, plan, unit, day).param("from", from).param("most", most)))
                .orElse(List.of());
    }

    /** Those with nothing to whom a chat is linked; at most {@value #MOST}. */
    @Transactional(readOnly = true)
    public List<PersonId> toRemind(UnitId unit, LocalDate day) {
        var sql =
                PEOPLE + "select person_id from standing where nothing and not unlinked order by person_id limit :most";
        return plan(unit, day)
                .map(plan -> keys(asked(sql, plan, unit, day).param("most", MOST)))
                .orElse(List.of());
    }

    private static List<PersonId> keys(StatementSpec statement) {
        return statement.query((row, n) -> new PersonId(row.getLong(1))).list();
    }

    private Optional<Plan> plan(UnitId unit, LocalDate day) {
        return Optional.ofNullable(scopes.units(unit, day).get(unit))
                .flatMap(plan -> plan)
                .filter(plan -> !day.isBefore(plan.validFrom()));
    }

    private StatementSpec asked(String sql, Plan plan, UnitId unit, LocalDate day) {
        return counts.statement(sql, scopes.open(plan, unit, day)).param("soon", day.plusDays(UnitPeople.SOON));
    }
}
