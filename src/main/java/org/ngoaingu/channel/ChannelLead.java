package org.ngoaingu.channel;

import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which node receives a channel's messages, where only one may (Telegram answers a second poller with 409). */
@Component
public class ChannelLead {

    private final Gate gate;
    private final UUID node;

    @Autowired
    ChannelLead(Gate gate) {
        this(gate, UUID.randomUUID());
    }

    ChannelLead(Gate gate, UUID node) {
        this.gate = gate;
        this.node = node;
    }

    /** Whether this node receives, from now for the time; it asks again before that is over. */
    public boolean take(String channel, Duration time) {
        return gate.lead(channel, node, time);
    }

    /** Another node may receive at once. */
    public void leave(String channel) {
        gate.yieldLead(channel, node);
    }
}
