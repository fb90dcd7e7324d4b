package org.ngoaingu.progress;

import java.util.List;
import org.ngoaingu.plan.Line;

/**
 * Who the group of a line is made of in a unit and all below it.
 *
 * @param levels heads in the group by the level that they hold on the line's day: none, 1, 2 … 6
 * @param focus those in the group whom the plan puts first (tập trung vào)
 * @param focusReached of these, who have reached the line's level
 */
public record Composition(Line line, List<Integer> levels, int focus, int focusReached) {

    public Composition {
        levels = List.copyOf(levels);
    }
}
