package org.ngoaingu.plan;

import java.util.List;
import org.ngoaingu.platform.Wording;

/**
 * People as a plan describes them: all conditions hold.
 *
 * @param id its name inside the plan file
 * @param name as people read it: "cán bộ, công chức quận"
 */
public record Group(String id, Wording name, List<Condition> conditions) {

    public Group {
        conditions = List.copyOf(conditions);
    }

    Answer holds(Profile profile) {
        return Answer.all(
                conditions.stream().map(condition -> condition.test(profile)).toList());
    }

    Group with(List<Condition> others) {
        return new Group(id, name, others);
    }
}
