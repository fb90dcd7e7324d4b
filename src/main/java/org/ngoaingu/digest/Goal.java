package org.ngoaingu.digest;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.ngoaingu.plan.LineId;
import org.ngoaingu.progress.LineProgress;
import org.ngoaingu.progress.Target;
import org.ngoaingu.staff.Unit;

/**
 * What a unit is to reach of a line: its own target where one is registered, else the plan's rate, which binds the
 * authority and is for orientation to its units (reading A14).
 *
 * @param rate whole percents
 * @param due last day to reach it
 */
record Goal(int rate, LocalDate due, Whose whose) {

    /** Whose goal it is. */
    enum Whose {
        /** Given to the unit (chỉ tiêu giao). */
        OWN,
        /** The authority's, which the plan binds. */
        AUTHORITY,
        /** The plan's for all together (mức chung). */
        COMMON
    }

    static Goal of(Unit unit, LineProgress.Counted counted, Map<LineId, Target> own) {
        var line = counted.line();
        var target = own.get(line.id());
        return target == null
                ? new Goal(line.rate(), line.due(), unit.isRoot() ? Whose.AUTHORITY : Whose.COMMON)
                : new Goal(target.rate(), Objects.requireNonNullElse(target.deadline(), line.due()), Whose.OWN);
    }

    /** How many more are needed, rounded up (reading A15). */
    int needed(LineProgress.Counted counted) {
        return Math.max(0, Math.ceilDiv(rate * counted.in(), 100) - counted.reached());
    }
}
