package org.ngoaingu.plan;

import org.ngoaingu.staff.Level;

/**
 * The authority that issued a plan and whose staff it counts.
 *
 * @param name as written: "Ủy ban nhân dân quận Bình Thạnh"
 */
public record Authority(String name, Level level) {

    boolean is(String otherName, Level otherLevel) {
        return level == otherLevel && AuthorityName.of(name).equals(AuthorityName.of(otherName));
    }
}
