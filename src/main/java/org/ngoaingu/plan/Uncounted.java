package org.ngoaingu.plan;

import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Wording;
import org.ngoaingu.staff.Category;

/**
 * What a plan says of staff whom it counts in no quota.
 *
 * @param section where it says so; absent where the plan is silent
 * @param text what holds for them all the same, "có thể được cử đi học …"
 */
public record Uncounted(Category category, @Nullable String section, Wording text) {}
