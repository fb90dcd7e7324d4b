package org.ngoaingu.conversation;

import java.time.LocalTime;
import java.util.Optional;

/** The hours in which nobody is written to unasked, as {@code _config.yml} has them now. */
public interface QuietHours {

    /** Until when they last; empty outside them. */
    Optional<LocalTime> untilWhen();
}
