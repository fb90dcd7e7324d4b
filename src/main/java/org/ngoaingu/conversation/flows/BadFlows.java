package org.ngoaingu.conversation.flows;

import java.util.List;
import java.util.stream.Collectors;

/** The flow files do not pass their checks; nothing of them is used. */
public final class BadFlows extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    BadFlows(List<Problem> problems) {
        super(problems.stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n", "conversation-flows has " + problems.size() + " problems:\n", "")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
