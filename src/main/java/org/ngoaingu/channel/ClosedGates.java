package org.ngoaingu.channel;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which channels send nothing at present but a probe now and then. */
@Component
public class ClosedGates {

    private final Gate gate;

    ClosedGates(Gate gate) {
        this.gate = gate;
    }

    /** @param why of the last failure, as the driver told it */
    public record Closed(Instant since, String why) {}

    /** Empty while the channel sends. */
    public Optional<Closed> at(String channel) {
        return gate.look(channel)
                .flatMap(state -> Optional.ofNullable(state.closedSince())
                        .map(since -> new Closed(
                                since, Optional.ofNullable(state.reason()).orElse(""))));
    }
}
