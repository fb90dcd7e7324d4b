package org.ngoaingu.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        return path.reversed().stream().filter(plans::containsKey).findFirst().map(plans::get);
    }
}
