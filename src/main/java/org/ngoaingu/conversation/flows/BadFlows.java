package org.ngoaingu.conversation.flows;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.StartRefused;

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

    /** The first problem and how many more there are, as the reason why the program does not start. */
    public StartRefused refusal() {
        var first = problems.getFirst();
        var reason = Map.<String, Object>of(
                "file", first.file(), "line", first.line(), "reason", first.reason(), "more", problems.size() - 1);
        return new StartRefused(new Message("start.flows-refused", reason), this);
    }

    public List<Problem> problems() {
        return problems;
    }
}
