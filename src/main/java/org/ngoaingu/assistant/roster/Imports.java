package org.ngoaingu.assistant.roster;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.plan.Plan;
import org.ngoaingu.plan.PlanId;
import org.ngoaingu.plan.Plans;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.DryRun;
import org.ngoaingu.staff.ImportId;
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
        return commit(actor, dryRun.id(), authorityCodes(dryRun.roots()), acceptMissing, plan);
    }

    /** The same of a dry run of which only this is known. */
    @Transactional
    public Rosters.Committed commit(
            Actor actor,
            ImportId dryRun,
            List<String> authorities,
            @Nullable Integer acceptMissing,
            @Nullable PlanId plan) {
        var committed = rosters.commit(actor, dryRun, acceptMissing);
        if (plan != null && committed instanceof Rosters.Committed.Done done) {
            authorities.forEach(
                    code -> units.byCode(code, done.asOf()).ifPresent(unit -> plans.bind(unit.id(), plan, actor)));
        }
        return committed;
    }

    /** What is to be said about the plans of new authorities that no single plan bears the name of. */
    public List<Message> unbound(DryRun dryRun, @Nullable PlanId plan) {
        if (plan != null) {
            return List.of();
        }
        return unbound(dryRun)
                .map(root -> Message.of("command.import.plan.choose", "unit", root.name(), "plans", ids(plans)))
                .toList();
    }

    /** New authorities whose name no single plan bears. */
    Stream<DryRun.Root> unbound(DryRun dryRun) {
        return authorities(dryRun.roots())
                .filter(DryRun.Root::isNew)
                .filter(root -> candidates(root).size() != 1);
    }

    /** The plans to choose from for new authorities: those of their names, else all; none when nothing is to choose. */
    List<PlanId> toChoose(DryRun dryRun) {
        var unbound = unbound(dryRun).toList();
        var named = unbound.stream()
                .flatMap(root -> candidates(root).stream())
                .distinct()
                .toList();
        return unbound.isEmpty() || !named.isEmpty()
                ? named
                : plans.all().stream().map(Plan::id).toList();
    }

    private List<PlanId> candidates(DryRun.Root root) {
        return root.level() == null
                ? List.of()
                : plans.candidates(root.name(), root.level()).stream()
                        .map(Plan::id)
                        .toList();
    }

    /** Codes of the bodies that plans are bound to. */
    public static List<String> authorityCodes(List<DryRun.Root> roots) {
        return authorities(roots).map(DryRun.Root::code).toList();
    }

    /** The ids of the loaded plans, as an operator types them. */
    public static String ids(Plans plans) {
        return plans.all().stream().map(plan -> plan.id().value()).collect(Collectors.joining(", "));
    }

    private static Stream<DryRun.Root> authorities(List<DryRun.Root> roots) {
        return roots.stream().filter(root -> root.kind() == UnitKind.PEOPLES_COMMITTEE || root.kind() == null);
    }
}
