package org.ngoaingu.plan;

import java.util.List;
import java.util.Map;
import org.ngoaingu.platform.Wording;

/**
 * How an ambiguous sentence of the plan is read here (domain 1.4), and what the other reading would make of it.
 *
 * @param id {@code A1} … as the documentation numbers them
 * @param text the reading in one or two sentences
 * @param otherwise conditions that a group, a focus group or an exclusion would have under the other reading, by its id
 * @param alsoExcluded further people whom the other reading would exclude; empty when none
 */
public record Reading(String id, Wording text, Map<String, List<Condition>> otherwise, List<Condition> alsoExcluded) {

    public Reading {
        otherwise = Map.copyOf(otherwise);
        alsoExcluded = List.copyOf(alsoExcluded);
    }

    Group otherwise(Group group) {
        var conditions = otherwise.get(group.id());
        return conditions == null ? group : group.with(conditions);
    }
}
