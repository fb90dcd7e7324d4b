package org.ngoaingu.channel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;

/**
 * A browser that has a web chat open (thiết bị). Its network address is not kept.
 *
 * @param browser such as {@code Chrome}; absent for one that is not known by name
 * @param system such as {@code Android}; absent likewise
 * @param since when it was linked
 * @param seen when it was last here, to a few minutes
 */
public record Device(
        UUID id, @Nullable String browser, @Nullable String system, Instant since, Instant seen) {

    /** As its owner recognises it: "Chrome trên Android". */
    public Message label() {
        return Message.of("chat.device", "browser", known(browser), "system", known(system));
    }

    private static String known(@Nullable String name) {
        return name == null ? "none" : name;
    }
}
