package org.ngoaingu.plan;

import java.util.List;
import java.util.Optional;
import org.ngoaingu.staff.Level;

/** The plans of the packaged files and of the folder beside them, each id once. */
public record LoadedPlans(List<Plan> all) {

    public LoadedPlans {
        all = List.copyOf(all);
    }

    Optional<Plan> plan(PlanId id) {
        return all.stream().filter(plan -> plan.id().equals(id)).findFirst();
    }

    List<Plan> candidates(String name, Level level) {
        return all.stream().filter(plan -> plan.authority().is(name, level)).toList();
    }
}
