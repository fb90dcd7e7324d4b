package org.ngoaingu.duties;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.plan.Body;
import org.ngoaingu.plan.Plan;
import org.ngoaingu.plan.Schedule;
import org.ngoaingu.plan.Task;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where administrators of an authority enter letters and internal days, and heads say that something is done. Each act
 * is audited.
 */
@Service
public class DutyDesk {

    private static final int YEARS_AHEAD = 3;

    private final BoundUnits units;
    private final Duties duties;
    private final SetDays setDays;
    private final DoneDuties done;
    private final Rights rights;
    private final AuditTrail audit;
    private final Clock clock;

    DutyDesk(
            BoundUnits units,
            Duties duties,
            SetDays setDays,
            DoneDuties done,
            Rights rights,
            AuditTrail audit,
            Clock clock) {
        this.units = units;
        this.duties = duties;
        this.setDays = setDays;
        this.done = done;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of an act. */
    public sealed interface Outcome {

        /** It stands. */
        record Made(DutyId id) implements Outcome {}

        /** Nothing was done, and what to say. */
        record Refused(Message why) implements Outcome {}
    }

    /** Whom a letter to the units of this authority may bind; empty where the unit is no authority with a plan. */
    @Transactional(readOnly = true)
    public List<Body> bodies(UnitId top) {
        return authority(top)
                .map(plan -> plan.bodies().stream()
                        .filter(body -> !body.units().isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /** Tasks of the authority's plan that come this year without a day, for which an internal one may be set. */
    @Transactional(readOnly = true)
    public List<Task> undated(UnitId top) {
        var year = today().getYear();
        return authority(top)
                .map(plan -> plan.tasks().stream()
                        .filter(task -> task.schedules().stream().anyMatch(Schedule.Yearly.class::isInstance)
                                && task.schedules().stream()
                                        .allMatch(it -> it.lastDay(year).isEmpty()))
                        .toList())
                .orElse(List.of());
    }

    /** Enters what a letter asks of the authority's units. */
    @Transactional
    public Outcome enter(Actor by, UnitId top, NewLetter letter) {
        var refusal = refusal(by, top, letter.lastDay()).or(() -> refusal(top, letter));
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        var id = setDays.addLetter(top, letter, by);
        audit.record(by.named(), "enter-duty", subject(top, id), letter.number());
        return new Outcome.Made(DutyId.of(id));
    }

    /** Sets an internal day for a task that the plan dates "yearly". */
    @Transactional
    public Outcome setInternal(Actor by, UnitId top, String task, LocalDate lastDay) {
        var refusal = refusal(by, top, lastDay);
        if (refusal.isPresent() || undated(top).stream().noneMatch(it -> it.id().equals(task))) {
            return new Outcome.Refused(refusal.orElse(Message.of("duty.refused.task")));
        }
        var id = setDays.addInternal(top, task, lastDay, by);
        audit.record(by.named(), "set-internal-day", subject(top, id), task);
        return new Outcome.Made(DutyId.of(id));
    }

    /** Takes back a letter or an internal day. */
    @Transactional
    public Outcome withdraw(Actor by, long id) {
        var day = setDays.find(id);
        if (day.isEmpty() || !may(by, Act.CORRECT, day.get().top())) {
            return new Outcome.Refused(Message.of("duty.refused.unknown"));
        }
        if (setDays.withdraw(id, by)) {
            audit.record(by.named(), "withdraw-duty", subject(day.get().top(), id), null);
        }
        return new Outcome.Made(DutyId.of(id));
    }

    /** Whoever leads or administers the unit says that it has done what it was bound to. */
    @Transactional
    public Outcome markDone(Actor by, UnitId unit, DutyId duty) {
        var today = today();
        var due =
                duties.upcoming(unit, today, 60).stream().anyMatch(it -> it.id().equals(duty));
        if (!due || !may(by, Act.SEE, unit)) {
            return new Outcome.Refused(Message.of("duty.refused.unknown"));
        }
        if (done.mark(unit, duty, by)) {
            audit.record(by.named(), "duty-done", "unit:%d duty:%s".formatted(unit.value(), duty.value()), null);
        }
        return new Outcome.Made(duty);
    }

    private Optional<Message> refusal(Actor by, UnitId top, LocalDate lastDay) {
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

    private Optional<Message> refusal(UnitId top, NewLetter letter) {
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

    private boolean may(Actor by, Act act, UnitId unit) {
        return rights.may(by, act, unit, today()).isAllowed();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String subject(UnitId top, long id) {
        return "unit:%d duty:%d".formatted(top.value(), id);
    }
}
