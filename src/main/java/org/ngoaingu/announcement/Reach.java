package org.ngoaingu.announcement;

import java.util.Map;

/**
 * How many readers there are, and how a message gets to them.
 *
 * @param channels readers whom a chat reaches, by its channel
 * @param notLinked have no chat
 * @param blocked have one that is known to be cut off
 */
public record Reach(Map<String, Integer> channels, int notLinked, int blocked) {

    public Reach {
        channels = Map.copyOf(channels);
    }

    public int readers() {
        return reached() + notLinked + blocked;
    }

    public int reached() {
        return channels.values().stream().mapToInt(Integer::intValue).sum();
    }
}
