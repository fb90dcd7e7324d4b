package org.ngoaingu.progress;

import java.time.LocalDate;
import java.util.List;
import org.ngoaingu.plan.Plan;
import org.ngoaingu.staff.UnitId;

/**
 * How far a unit with all below it was on a day, as it was known on that day (số liệu chốt tuần). The lines have the
 * rates, levels and due dates of then; lines that the plan has lost since are left out.
 */
public record Snapshot(UnitId unit, LocalDate day, Plan plan, List<LineProgress> lines, UnitPeople people) {

    public Snapshot {
        lines = List.copyOf(lines);
    }
}
