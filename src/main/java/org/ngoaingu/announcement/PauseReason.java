package org.ngoaingu.announcement;

import org.ngoaingu.platform.Message;

/** Why nothing goes out. */
public enum PauseReason {
    /** Somebody asked for it. */
    ASKED,
    /** More than one in twenty of the last messages failed. */
    FAILURES,
    /** It is night; it goes on by itself. */
    QUIET_HOURS,
    /** Who answers for it may no longer write to all of its readers. */
    ROLE_LOST;

    public Message says() {
        return Message.of("announcement.paused." + name());
    }
}
