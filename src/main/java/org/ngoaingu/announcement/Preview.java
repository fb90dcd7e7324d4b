package org.ngoaingu.announcement;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.PersonId;

/**
 * What would happen if the announcement went out now.
 *
 * @param conditions whom it goes to, a sentence each
 * @param time how long it takes at the pace of the channels; absent when one of them carries nothing here
 * @param shown the message as some of its readers would get it
 * @param blockers why it cannot go as it is
 */
public record Preview(
        Reach reach,
        LeftOut leftOut,
        List<Message> conditions,
        @Nullable Duration time,
        List<Shown> shown,
        List<Message> warnings,
        List<Blocker> blockers,
        boolean needsApproval) {

    public Preview {
        conditions = List.copyOf(conditions);
        shown = List.copyOf(shown);
        warnings = List.copyOf(warnings);
        blockers = List.copyOf(blockers);
    }

    /** The message as one reader would get it. */
    public record Shown(PersonId reader, Locale language, String text) {}
}
