package org.ngoaingu.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.ngoaingu.plan.Line;
import org.ngoaingu.plan.Plan;
import org.ngoaingu.staff.UnitId;

/**
 * The lines of a plan that are counted on one and the same day, and whose people are counted for them.
 *
 * @param reference the day of people, posts and levels
 * @param equivalenceSet id of the set in force for the plan
 * @param known units that exist on that day
 * @param governed those of them that are under the plan
 */
record Scope(
        LocalDate reference,
        Plan plan,
        List<Line> lines,
        String equivalenceSet,
        Set<UnitId> known,
        List<UnitId> governed) {}
