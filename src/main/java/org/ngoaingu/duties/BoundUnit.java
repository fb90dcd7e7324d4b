package org.ngoaingu.duties;

import org.jspecify.annotations.Nullable;
import org.ngoaingu.plan.Body;
import org.ngoaingu.plan.Plan;
import org.ngoaingu.staff.Level;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.UnitKind;

/**
 * A unit under a plan.
 *
 * @param top the unit that the plan is bound to: this one or one above it
 */
record BoundUnit(
        UnitId id,
        String name,
        @Nullable UnitKind kind,
        @Nullable Level level,
        UnitId top,
        Plan plan) {

    boolean isOneOf(Body body) {
        return body.includes(name, kind, level);
    }

    boolean isAuthority() {
        return id.equals(top);
    }
}
