package org.ngoaingu.staff.roster;

import java.io.Serial;
import org.ngoaingu.platform.Message;

/** Ends the reading of a file that cannot be read; caught at the door, where it becomes {@link Reading.Unreadable}. */
final class UnreadableFile extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Message reason;

    UnreadableFile(String what) {
        this(Message.of("roster.file." + what));
    }

    UnreadableFile(Message reason) {
        super(reason.key());
        this.reason = reason;
    }

    Message reason() {
        return reason;
    }
}
