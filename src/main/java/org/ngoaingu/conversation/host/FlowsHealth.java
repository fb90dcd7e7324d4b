package org.ngoaingu.conversation.host;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Since when the flows are in force, and the edit that was refused after that. */
@Component("flowsHealthIndicator")
class FlowsHealth implements HealthIndicator {

    private record State(
            Instant inForce,
            @Nullable Message refused,
            @Nullable Instant refusedAt) {}

    private volatile State state;

    FlowsHealth(Clock clock) {
        this.state = new State(clock.instant(), null, null);
    }

    void inForce(Instant since) {
        state = new State(since, null, null);
    }

    void refused(Message why, Instant at) {
        state = new State(state.inForce, why, at);
    }

    @Override
    public Health health() {
        var now = state;
        if (now.refused == null || now.refusedAt == null) {
            return Health.up()
                    .withDetail("inForceSince", now.inForce.toString())
                    .build();
        }
        return Health.status(new Status("DEGRADED"))
                .withDetail("inForceSince", now.inForce.toString())
                .withDetail("refusedAt", now.refusedAt.toString())
                .withDetail("refused", place(now.refused))
                .build();
    }

    /** {@code menu/flow.yml:16: no text menu.hullo}, or which folder cannot be read. */
    static String place(Message refused) {
        var said = refused.arguments();
        return said.containsKey("file")
                ? "%s:%s: %s".formatted(said.get("file"), said.get("line"), said.get("reason"))
                : said.toString();
    }
}
