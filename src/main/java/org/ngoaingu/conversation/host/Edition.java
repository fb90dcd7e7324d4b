package org.ngoaingu.conversation.host;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.conversation.engine.Engine;
import org.ngoaingu.conversation.engine.Session;
import org.ngoaingu.conversation.flows.Config;
import org.ngoaingu.conversation.flows.FlowSet;
import org.ngoaingu.conversation.flows.Terms;
import org.ngoaingu.conversation.host.Sessions.Waiting;

/** One edition of the flow files, compiled: everything in a turn that changes when they are edited. */
record Edition(FlowSet flows, Config config, Engine engine, Interpreter interpreter, Turns turns) {

    /** The terms of a flow that there is. */
    Terms terms(String flow) {
        return Objects.requireNonNull(flows.terms().get(flow), flow);
    }

    Duration idle(Terms terms) {
        return Objects.requireNonNullElse(terms.idle(), config.idle());
    }

    /** How long the files that the flows hold are needed: those of a draft longer than the flow is under way. */
    @Nullable
    Instant filesUntil(Session session, Instant now) {
        var keepsDraft = session.stack().stream()
                .flatMap(frame -> Stream.ofNullable(flows.terms().get(frame.flow())))
                .anyMatch(Terms::keepsDraft);
        return keepsDraft ? now.plus(config.drafts()) : waiting(session, now).expire();
    }

    /** How long the flows under way wait, from now: the most patient of them decides. */
    Waiting waiting(Session session, Instant now) {
        return session.stack().stream()
                .flatMap(frame -> Stream.ofNullable(flows.terms().get(frame.flow())))
                .max(Comparator.comparing(this::idle))
                .map(terms -> new Waiting(
                        terms.remindAfter() == null ? null : now.plus(terms.remindAfter()), now.plus(idle(terms))))
                .orElseGet(() -> new Waiting(null, null));
    }
}
