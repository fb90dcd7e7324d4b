package org.ngoaingu.staff.roster;

import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;

/**
 * A row that cannot be taken.
 *
 * @param column the column's heading as the file has it; absent when the row as a whole is refused
 * @param value what stands there
 * @param reason what is wrong and what would be right
 */
public record Refusal(
        Place place, @Nullable String column, @Nullable String value, Message reason) {}
