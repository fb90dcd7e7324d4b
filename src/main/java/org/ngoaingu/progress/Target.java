package org.ngoaingu.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.plan.LineId;
import org.ngoaingu.staff.UnitId;

/**
 * What a unit is to reach of a line, as an administrator registered it (chỉ tiêu giao cho đơn vị, reading A14).
 *
 * @param rate whole percents, 1 to 100
 * @param deadline absent: the line's due date
 */
public record Target(
        UnitId unit, LineId line, int rate, @Nullable LocalDate deadline) {}
