package org.ngoaingu.assistant.roster;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.plan.PlanId;
import org.ngoaingu.plan.Plans;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.DryRun;
import org.ngoaingu.staff.Rosters;
import org.ngoaingu.staff.UnitKind;
import org.ngoaingu.staff.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a dry run and binds its authorities to the plan that was chosen, both or neither. */
@Component
public class Imports {

    private final Rosters rosters;
    private final Plans plans;
    private final Units units;

    Imports(Rosters rosters, Plans plans, Units units) {
        this.rosters = rosters;
        this.plans = plans;
        this.units = units;
    }

    /**
     * Commits the dry run.
     *
     * @param acceptMissing how many missing people were confirmed
     * @param plan the plan for the authorities of the unit list; absent: the one that bears their name
     */
    @Transactional
    public Rosters.Committed commit(
            Actor actor, DryRun dryRun, @Nullable Integer acceptMissing, @Nullable PlanId plan) {
        var committed = rosters.commit(actor, dryRun.id(), acceptMissing);
        if (plan != null && committed instanceof Rosters.Committed.Done done) {
            authorities(dryRun)
                    .forEach(root -> units.byCode(root.code(), done.asOf())
                            .ifPresent(unit -> plans.bind(unit.id(), plan, actor)));
        }
        return committed;
    }

    /** What is to be said about the plans of new authorities that no single plan bears the name of. */
    public List<Message> unbound(DryRun dryRun, @Nullable PlanId plan) {
        if (plan != null) {
            return List.of();
        }
        return authorities(dryRun).stream()
                .filter(DryRun.Root::isNew)
                .filter(root -> root.level() == null
                        || plans.candidates(root.name(), root.level()).size() != 1)
                .map(root -> Message.of("command.import.plan.choose", "unit", root.name(), "plans", ids(plans)))
                .toList();
    }

    /** The ids of the loaded plans, as an operator types them. */
    public static String ids(Plans plans) {
        return plans.all().stream().map(plan -> plan.id().value()).collect(Collectors.joining(", "));
    }

    private static List<DryRun.Root> authorities(DryRun dryRun) {
        return dryRun.roots().stream()
                .filter(root -> root.kind() == UnitKind.PEOPLES_COMMITTEE || root.kind() == null)
                .toList();
    }
}
