package org.ngoaingu.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.plan.Line;
import org.ngoaingu.plan.Plan;
import org.ngoaingu.plan.Plans;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Milestones of plans, and their closing (chốt số liệu): from then on their figures are those that were stored, whatever
 * is learnt later about people and certificates.
 */
@Service
public class Milestones {

    private final Plans plans;
    private final Units units;
    private final Rights rights;
    private final Scopes scopes;
    private final Closings closings;
    private final FigureInserts inserts;
    private final AuditTrail audit;
    private final Clock clock;

    Milestones(
            Plans plans,
            Units units,
            Rights rights,
            Scopes scopes,
            Closings closings,
            FigureInserts inserts,
            AuditTrail audit,
            Clock clock) {
        this.plans = plans;
        this.units = units;
        this.rights = rights;
        this.scopes = scopes;
        this.closings = closings;
        this.inserts = inserts;
        this.audit = audit;
        this.clock = clock;
    }

    /** The milestones of the plan that the unit is under today, the earliest first; none without a plan. */
    @Transactional(readOnly = true)
    public List<Milestone> of(UnitId unit) {
        var today = LocalDate.now(clock);
        var path = units.find(unit, today).map(it -> it.path()).orElse(List.of());
        return plans.bound()
                .binding(path)
                .flatMap(bound -> plans.planOf(path).map(plan -> milestones(bound, plan)))
                .orElse(List.of());
    }

    private List<Milestone> milestones(UnitId bound, Plan plan) {
        var closed = closings.all();
        return plan.lines().stream()
                .map(Line::due)
                .distinct()
                .sorted()
                .map(due -> milestone(bound, plan, due, closed.get(new Closings.Key(bound, plan.id(), due))))
                .toList();
    }

    private static Milestone milestone(UnitId bound, Plan plan, LocalDate due, @Nullable LocalDate closedOn) {
        var lines = plan.lines().stream().filter(line -> line.due().equals(due)).toList();
        return new Milestone(bound, plan, due, lines, closedOn);
    }

    /**
     * Closes a milestone that has come, for the whole authority; by its administrators only, once.
     *
     * @param authority the unit that is bound to the plan
     * @param reason for the audit trail
     */
    @Transactional
    public Closing close(Actor actor, UnitId authority, LocalDate due, String reason) {
        var today = LocalDate.now(clock);
        if (rights.may(actor, Act.STEER, authority, today) instanceof Rights.Answer.Refused refused) {
            return new Closing.Refused(refused.why());
        }
        var found = of(authority).stream()
                .filter(it -> it.authority().equals(authority) && it.due().equals(due))
                .findFirst();
        var refusal = found.flatMap(it -> refusal(it, reason.strip(), today));
        return found.isEmpty()
                ? new Closing.Refused(Message.of("progress.close.noMilestone"))
                : refusal.<Closing>map(Closing.Refused::new)
                        .orElseGet(() -> close(actor, found.get(), reason.strip(), today));
    }

    private static Optional<Message> refusal(Milestone milestone, String reason, LocalDate today) {
        if (today.isBefore(milestone.due())) {
            return Optional.of(Message.of("progress.close.notEnded", "due", milestone.due()));
        }
        return reason.isEmpty() ? Optional.of(Message.of("progress.close.noReason")) : Optional.empty();
    }

    private Closing close(Actor actor, Milestone milestone, String reason, LocalDate today) {
        var scope = scopes.milestone(milestone);
        if (scope.governed().isEmpty()) {
            return new Closing.Refused(Message.of("progress.noDataOn", "day", milestone.due()));
        }
        var key = new Closings.Key(milestone.authority(), milestone.plan().id(), milestone.due());
        var by = actor instanceof Actor.Person person ? person.id().value() : null;
        var added = closings.add(key, today, by, reason);
        if (added.isEmpty()) {
            return new Closing.Refused(
                    Message.of("progress.close.already", "day", closings.all().getOrDefault(key, today)));
        }
        inserts.into("progress_closing_line", "closing_id", scope, scope.governed(), "")
                .param("own", added.get())
                .update();
        audit.record(
                actor.named(),
                "close-milestone",
                "unit:%d plan:%s due:%s"
                        .formatted(
                                milestone.authority().value(), milestone.plan().id(), milestone.due()),
                reason);
        return new Closing.Closed(milestone(milestone.authority(), milestone.plan(), milestone.due(), today));
    }
}
