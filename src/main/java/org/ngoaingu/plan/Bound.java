package org.ngoaingu.plan;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ngoaingu.staff.UnitId;

/** Which units are under which plan, all of them; one a deployed authority. */
public record Bound(Map<UnitId, PlanId> plans) {

    public Bound {
        plans = Map.copyOf(plans);
    }

    /**
     * The plan bound to the unit itself or to the nearest one above it.
     *
     * @param path the unit and all above it, root first
     */
    public Optional<PlanId> nearest(List<UnitId> path) {
        return binding(path).map(plans::get);
    }

    /** The unit, itself or the nearest above, by whose binding that plan holds. */
    public Optional<UnitId> binding(List<UnitId> path) {
        return path.reversed().stream().filter(plans::containsKey).findFirst();
    }

    /** The units that are bound to the plan themselves. */
    public Set<UnitId> units(PlanId plan) {
        return plans.entrySet().stream()
                .filter(bound -> bound.getValue().equals(plan))
                .map(Map.Entry::getKey)
                .collect(toUnmodifiableSet());
    }
}
