package org.ngoaingu.staff;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A unit on one day, corrections laid over; absent where nobody has said it.
 *
 * @param parent the unit above; absent for a root
 * @param head staff code of its head (thủ trưởng)
 * @param authority nearest People's Committee, the unit itself or above it
 * @param tags tags that say yes
 * @param path keys of the unit and all above it, root first
 */
public record Unit(
        UnitId id,
        String code,
        String name,
        @Nullable UnitId parent,
        @Nullable UnitKind kind,
        @Nullable Level level,
        @Nullable Block block,
        @Nullable StaffCode head,
        @Nullable UnitId authority,
        @Nullable Level authorityLevel,
        Set<UnitTag> tags,
        List<UnitId> path) {

    public Unit {
        tags = Set.copyOf(tags);
        path = List.copyOf(path);
    }

    public boolean isRoot() {
        return path.size() == 1;
    }
}
