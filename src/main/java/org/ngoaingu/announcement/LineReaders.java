package org.ngoaingu.announcement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ngoaingu.plan.Line;
import org.ngoaingu.plan.Plans;
import org.ngoaingu.progress.Member;
import org.ngoaingu.progress.Members;
import org.springframework.stereotype.Component;

/** The people of an audience who meet its condition about a quota line, judged as they are counted. */
@Component
class LineReaders {

    private final Plans plans;
    private final Members members;

    LineReaders(Plans plans, Members members) {
        this.plans = plans;
        this.members = members;
    }

    /** Keys of the people; empty also where the plan or the line is no more. */
    Long[] of(Audience audience, LocalDate day) {
        var condition = audience.line();
        return condition == null
                ? new Long[0]
                : people(audience, condition, day, condition.standing().states())
                        .toArray(Long[]::new);
    }

    /** How many people of the units lack a fact without which nobody knows whether the line counts them. */
    int unknown(Audience audience, LocalDate day) {
        var condition = audience.line();
        return condition == null
                ? 0
                : people(audience, condition, day, Set.of(Member.State.UNKNOWN)).size();
    }

    Optional<Line> line(LineCondition condition) {
        return plans.plan(condition.plan()).stream()
                .flatMap(plan -> plan.lines().stream())
                .filter(line -> line.id().equals(condition.line()))
                .findFirst();
    }

    private List<Long> people(Audience audience, LineCondition condition, LocalDate day, Set<Member.State> states) {
        return plans.plan(condition.plan()).stream()
                .flatMap(plan -> audience.units().stream()
                        .flatMap(unit ->
                                members.of(unit, plan, condition.line(), day, states, Integer.MAX_VALUE, 0).stream()))
                .map(member -> member.person().value())
                .distinct()
                .toList();
    }
}
