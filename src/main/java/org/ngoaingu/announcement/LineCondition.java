package org.ngoaingu.announcement;

import org.ngoaingu.plan.LineId;
import org.ngoaingu.plan.PlanId;

/** Only those whom a quota line counts, by how far they are with it. */
public record LineCondition(PlanId plan, LineId line, Standing standing) {}
