package org.ngoaingu.staff;

import org.jspecify.annotations.Nullable;

/** A role that a person has over a unit and all below it. */
public sealed interface Held {

    /** A member of staff of the unit; sees only what is their own. */
    record StaffOf(UnitId unit) implements Held {}

    /** Head of the unit (thủ trưởng), by the unit list or a correction. */
    record HeadOf(UnitId unit) implements Held {}

    /** Administrator by a grant (quản trị); without a unit over everything. */
    record AdminOf(@Nullable UnitId unit) implements Held {}

    static Held of(String role, @Nullable Long unit) {
        if (unit == null) {
            return new AdminOf(null);
        }
        return switch (role) {
            case "ADMIN" -> new AdminOf(new UnitId(unit));
            case "HEAD" -> new HeadOf(new UnitId(unit));
            default -> new StaffOf(new UnitId(unit));
        };
    }
}
