package org.ngoaingu.staff;

import java.util.List;

/**
 * How far somebody's rights go on a day.
 *
 * @param everything whether they administer all that is there
 * @param administered units that they administer with all below them; the roots for those who administer everything
 * @param overseen the same and those that they lead as head: of these they see everybody
 * @param seen the same and those lent to them, of which they see everybody and nothing more
 */
public record Reach(boolean everything, List<UnitId> administered, List<UnitId> overseen, List<UnitId> seen) {

    public Reach {
        administered = List.copyOf(administered);
        overseen = List.copyOf(overseen);
        seen = List.copyOf(seen);
    }

    /** Whether they oversee nobody. */
    public boolean isOwnOnly() {
        return !everything && overseen.isEmpty();
    }

    public boolean administers() {
        return everything || !administered.isEmpty();
    }
}
