package org.ngoaingu.staff.roster;

import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.Level;
import org.ngoaingu.staff.ManagerRank;
import org.ngoaingu.staff.UnitKind;

/** How high a leading post stands (domain 4.3, 4.5): by its title, else by the body led. */
public final class ManagerRanks {

    private ManagerRanks() {}

    /**
     * The rank of a post, absent when title and unit do not tell.
     *
     * @param title as written
     * @param kind the kind of the post's unit
     * @param level the level of the post's unit
     * @param marked whether the roster's mark says that the post leads
     */
    public static @Nullable ManagerRank rank(
            @Nullable String title, @Nullable UnitKind kind, @Nullable Level level, boolean marked) {
        throw new UnsupportedOperationException();
    }
}
