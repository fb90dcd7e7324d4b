package org.ngoaingu.plan;

import java.util.List;

/** A group that the plan puts first, held against one person. */
public record FocusFinding(Group group, Answer answer, List<Finding> findings) {

    public FocusFinding {
        findings = List.copyOf(findings);
    }
}
