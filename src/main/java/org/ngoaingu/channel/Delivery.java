package org.ngoaingu.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of a message that was handed to a driver. */
public sealed interface Delivery {

    /** It arrived. @param name what the channel calls it, to change it later */
    record Sent(@Nullable String name) implements Delivery {}

    /** It certainly did not: no name, no connection, no TLS, no proxy. */
    record NotSent(String why) implements Delivery {}

    /** It was refused for now, and all others of the channel with it. */
    record Paused(Duration time) implements Delivery {}

    /** It may have arrived: the connection broke after it was written. */
    record MaybeSent(String why) implements Delivery {}

    /** Nobody is there any more. */
    record Unreachable(String why) implements Delivery {}

    /** The chat has another address from now on. */
    record Moved(String address) implements Delivery {}

    /** It was refused for good: a bug to mend. */
    record Failed(String why) implements Delivery {}
}
