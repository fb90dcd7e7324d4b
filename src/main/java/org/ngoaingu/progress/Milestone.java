package org.ngoaingu.progress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.plan.Line;
import org.ngoaingu.plan.Plan;
import org.ngoaingu.staff.UnitId;

/**
 * The day by which lines of a plan are due (mốc).
 *
 * @param authority the unit that is bound to the plan
 * @param closedOn since when its figures are final; absent while they are not
 */
public record Milestone(
        UnitId authority,
        Plan plan,
        LocalDate due,
        List<Line> lines,
        @Nullable LocalDate closedOn) {

    public Milestone {
        lines = List.copyOf(lines);
    }
}
