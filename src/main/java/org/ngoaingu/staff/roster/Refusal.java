package org.ngoaingu.staff.roster;

import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;
import org.springframework.modulith.NamedInterface;

/**
 * A row that cannot be taken.
 *
 * @param column the column's heading as the file has it; absent when the row as a whole is refused
 * @param value what stands there
 * @param reason what is wrong and what would be right
 * @param code the staff or unit code of the row where it could be read: whose row waits is not missing
 */
@NamedInterface("roster")
public record Refusal(
        Place place,
        @Nullable String column,
        @Nullable String value,
        Message reason,
        @Nullable String code) {

    public Refusal(Place place, @Nullable String column, @Nullable String value, Message reason) {
        this(place, column, value, reason, null);
    }
}
