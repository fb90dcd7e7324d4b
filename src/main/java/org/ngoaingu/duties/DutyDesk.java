package org.ngoaingu.duties;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.plan.Body;
import org.ngoaingu.plan.Task;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where administrators of an authority enter letters and internal days, and heads say that something is done. Each act
 * is audited.
 */
@Service
public class DutyDesk {

    private final DutyRules rules;
    private final Duties duties;
    private final SetDays setDays;
    private final DoneDuties done;
    private final AuditTrail audit;
    private final Clock clock;

    DutyDesk(DutyRules rules, Duties duties, SetDays setDays, DoneDuties done, AuditTrail audit, Clock clock) {
        this.rules = rules;
        this.duties = duties;
        this.setDays = setDays;
        this.done = done;
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
        return rules.bodies(top);
    }

    /** Tasks of the authority's plan that come this year without a day, for which an internal one may be set. */
    @Transactional(readOnly = true)
    public List<Task> undated(UnitId top) {
        return rules.undated(top);
    }

    /** Enters what a letter asks of the authority's units. */
    @Transactional
    public Outcome enter(Actor by, UnitId top, NewLetter letter) {
        var refusal = rules.refusal(by, top, letter.lastDay()).or(() -> rules.refusal(top, letter));
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
        var refusal = rules.refusal(by, top, lastDay);
        if (refusal.isPresent()
                || rules.undated(top).stream().noneMatch(it -> it.id().equals(task))) {
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
        if (day.isEmpty() || !rules.may(by, Act.CORRECT, day.get().top())) {
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
        var today = LocalDate.now(clock);
        var due =
                duties.upcoming(unit, today, 60).stream().anyMatch(it -> it.id().equals(duty));
        if (!due || !rules.may(by, Act.SEE, unit)) {
            return new Outcome.Refused(Message.of("duty.refused.unknown"));
        }
        if (done.mark(unit, duty, by)) {
            audit.record(by.named(), "duty-done", "unit:%d duty:%s".formatted(unit.value(), duty.value()), null);
        }
        return new Outcome.Made(duty);
    }

    private static String subject(UnitId top, long id) {
        return "unit:%d duty:%d".formatted(top.value(), id);
    }
}
