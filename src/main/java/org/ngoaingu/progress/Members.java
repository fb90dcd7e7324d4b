package org.ngoaingu.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ngoaingu.plan.LineId;
import org.ngoaingu.plan.Plan;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people behind the figures of a line, judged by the very verdicts that are counted. Asks for no right: whoever calls
 * it names only units whose people may be seen.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Members {

    private static final String LEVELS = Counts.JUDGED + """
            , focus as (select * from unnest(:focus::text[]) as f(profile))
            select coalesce(r.level, 0) as level, count(*) as heads, count(f.profile) as focus
            from member p
                join judged j on j.profile = p.profile and j.verdict = 'IN'
                left join reached r on r.person_id = p.person_id
                left join focus f on f.profile = p.profile
            group by 1
            """;

    private static final String LIST = Counts.JUDGED + """
            , focus as (select * from unnest(:focus::text[]) as f(profile)),
            listed as (
                select p.person_id, p.code, r.level, f.profile is not null as focus,
                    (select min(e.last_valid_on) from certificates_ending(:day, :soon) e
                        where e.person_id = p.person_id) as ends_on,
                    case when j.verdict = 'UNKNOWN' then 'UNKNOWN'
                        when r.level >= j.min_level then 'REACHED'
                        when s.person_id is not null then 'WAITING'
                        when r.level_ever >= j.min_level then 'ENDED'
                        when r.level is not null then 'LOWER'
                        else 'NOTHING' end as state
                from member p
                    join judged j on j.profile = p.profile and j.verdict in ('IN', 'UNKNOWN')
                    left join reached r on r.person_id = p.person_id
                    left join submissions_waiting() s on s.person_id = p.person_id
                    left join focus f on f.profile = p.profile
            )
            select * from listed where state = any(:states::text[])
            order by focus desc, code limit :most offset :skipped
            """;

    private final Scopes scopes;
    private final Counts counts;

    Members(Scopes scopes, Counts counts) {
        this.scopes = scopes;
        this.counts = counts;
    }

    /** Of the unit and all below it that is under the same plan; empty when the plan has no such line. */
    public Optional<Composition> composition(UnitId unit, Plan plan, LineId line, LocalDate day) {
        return scopes.line(plan, unit, line, day).map(this::composition);
    }

    private Composition composition(Scope scope) {
        var line = scope.lines().getFirst();
        var heads = new TreeMap<Integer, Integer>();
        var focus = new TreeMap<Integer, Integer>();
        statement(LEVELS, scope)
                .query((row, n) -> {
                    heads.put(row.getInt("level"), row.getInt("heads"));
                    return focus.put(row.getInt("level"), row.getInt("focus"));
                })
                .list();
        return new Composition(
                line,
                IntStream.rangeClosed(0, 6)
                        .mapToObj(level -> heads.getOrDefault(level, 0))
                        .toList(),
                sum(focus.values()),
                sum(focus.tailMap(line.minLevel()).values()));
    }

    /**
     * The people in these states, those in focus first, else by staff code.
     *
     * @param most how many are given, from {@code skipped} on
     */
    public List<Member> of(
            UnitId unit, Plan plan, LineId line, LocalDate day, Set<Member.State> states, int most, int skipped) {
        return scopes.line(plan, unit, line, day)
                .map(scope -> statement(LIST, scope)
                        .param("soon", scope.reference().plusDays(UnitPeople.SOON))
                        .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                        .param("most", most)
                        .param("skipped", skipped)
                        .query(Members::member)
                        .list())
                .orElse(List.of());
    }

    private StatementSpec statement(String sql, Scope scope) {
        var line = scope.lines().getFirst();
        var profiles = counts.profiles(scope);
        return counts.statement(sql, scope, profiles)
                .param(
                        "focus",
                        profiles.entrySet().stream()
                                .filter(it -> line.isFocus(it.getValue()))
                                .map(it -> it.getKey())
                                .toArray(String[]::new));
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                new PersonId(row.getLong("person_id")),
                Member.State.valueOf(String.valueOf(row.getString("state"))),
                row.getObject("level", Integer.class),
                row.getObject("ends_on", LocalDate.class),
                row.getBoolean("focus"));
    }

    private static int sum(Collection<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).sum();
    }
}
