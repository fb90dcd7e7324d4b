package org.ngoaingu.progress;

import org.ngoaingu.platform.Message;

/** What became of closing a milestone. */
public sealed interface Closing {

    /** Its figures are stored for good. */
    record Closed(Milestone milestone) implements Closing {}

    /** Nothing was stored, and why. */
    record Refused(Message why) implements Closing {}
}
