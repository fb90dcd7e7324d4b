package org.ngoaingu.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Folded;
import org.ngoaingu.platform.Wording;
import org.ngoaingu.staff.Level;
import org.ngoaingu.staff.UnitKind;

/**
 * Whom a plan gives a task (cơ quan chủ trì, phối hợp): "Các sở, ban, ngành".
 *
 * @param id its name inside the plan file
 * @param name in the plan's own words
 * @param units any of them; empty for bodies that stand outside every unit list
 */
public record Body(String id, Wording name, List<UnitRule> units) {

    public Body {
        units = List.copyOf(units);
    }

    /** Whether a unit with this name, kind and level is one of them. */
    public boolean includes(String unitName, @Nullable UnitKind kind, @Nullable Level level) {
        var folded = Folded.of(unitName);
        return units.stream().anyMatch(rule -> rule.holds(folded, kind, level));
    }
}
