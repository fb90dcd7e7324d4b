package org.ngoaingu.plan;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Folded;
import org.ngoaingu.staff.Level;
import org.ngoaingu.staff.UnitKind;

/**
 * Units by what they are; a set that is empty asks nothing. A unit of unknown kind or level is none.
 *
 * @param names of units; one goes on with the name of its authority: "Sở Nội vụ", "Sở Nội vụ tỉnh Bình Định"
 */
public record UnitRule(Set<UnitKind> kinds, Set<Level> levels, Set<Folded> names) {

    public UnitRule {
        kinds = Set.copyOf(kinds);
        levels = Set.copyOf(levels);
        names = Set.copyOf(names);
    }

    boolean holds(Folded name, @Nullable UnitKind kind, @Nullable Level level) {
        return (kinds.isEmpty() || kind != null && kinds.contains(kind))
                && (levels.isEmpty() || level != null && levels.contains(level))
                && (names.isEmpty() || names.stream().anyMatch(it -> isOrBegins(it.value(), name.value())));
    }

    private static boolean isOrBegins(String called, String name) {
        return name.equals(called) || name.matches(called + " (?:tinh|thanh pho|tp|quan|huyen|thi xa) .+");
    }
}
