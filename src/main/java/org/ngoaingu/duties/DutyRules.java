package org.ngoaingu.duties;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ngoaingu.plan.Body;
import org.ngoaingu.plan.Plan;
import org.ngoaingu.plan.Schedule;
import org.ngoaingu.plan.Task;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.UnitId;
import org.springframework.stereotype.Component;

/** Which letters and internal days may be entered, by whom, for which authority. */
@Component
class DutyRules {

    private static final int YEARS_AHEAD = 3;

    private final BoundUnits units;
    private final Rights rights;
    private final Clock clock;

    DutyRules(BoundUnits units, Rights rights, Clock clock) {
        this.units = units;
        this.rights = rights;
        this.clock = clock;
    }

    /** Whom a letter to the units of this authority may bind; empty where the unit is no authority with a plan. */
    List<Body> bodies(UnitId top) {
        return authority(top)
                .map(plan -> plan.bodies().stream()
                        .filter(body -> !body.units().isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /** Tasks of the authority's plan that come this year without a day, for which an internal one may be set. */
    List<Task> undated(UnitId top) {
        var year = today().getYear();
        return authority(top)
                .map(plan -> plan.tasks().stream()
                        .filter(task -> task.schedules().stream().anyMatch(Schedule.Yearly.class::isInstance)
                                && task.schedules().stream()
                                        .allMatch(it -> it.lastDay(year).isEmpty()))
                        .toList())
                .orElse(List.of());
    }

    /** Why nobody, or not this actor, may set such a day for the units of the authority; empty where they may. */
    Optional<Message> refusal(Actor by, UnitId top, LocalDate lastDay) {
        var today = today();
        if (rights.may(by, Act.CORRECT, top, today) instanceof Rights.Answer.Refused refused) {
            return Optional.of(refused.why());
        }
        if (authority(top).isEmpty()) {
            return Optional.of(Message.of("duty.refused.noPlan"));
        }
        return lastDay.isBefore(today) || lastDay.isAfter(today.plusYears(YEARS_AHEAD))
                ? Optional.of(Message.of("duty.refused.day", "years", YEARS_AHEAD))
                : Optional.empty();
    }

    /** What is wrong with the letter itself. */
    Optional<Message> refusal(UnitId top, NewLetter letter) {
        var known = bodies(top).stream().map(Body::id).toList();
        if (letter.bodies().isEmpty() || !known.containsAll(letter.bodies())) {
            return Optional.of(Message.of("duty.refused.bodies"));
        }
        return tooLong(letter.title(), NewLetter.LONGEST_TITLE) || tooLong(letter.number(), NewLetter.LONGEST_NUMBER)
                ? Optional.of(Message.of(
                        "duty.refused.words", "title", NewLetter.LONGEST_TITLE, "number", NewLetter.LONGEST_NUMBER))
                : Optional.empty();
    }

    private static boolean tooLong(String words, int most) {
        return words.isEmpty() || words.length() > most;
    }

    private Optional<Plan> authority(UnitId top) {
        return units.of(top, today()).filter(BoundUnit::isAuthority).map(BoundUnit::plan);
    }

    boolean may(Actor by, Act act, UnitId unit) {
        return rights.may(by, act, unit, today()).isAllowed();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
