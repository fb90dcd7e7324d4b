package org.ngoaingu.plan;

import java.time.LocalDate;
import org.ngoaingu.platform.Wording;

/** Something shown under every answer from a day on, such as the end of the authority that issued the plan. */
public record Notice(LocalDate from, Wording text) {}
