package org.ngoaingu.announcement;

import org.ngoaingu.platform.Message;

/** What came of an act on an announcement. */
public sealed interface Outcome {

    /** It is done, or had been done before. */
    record Done(AnnouncementView now) implements Outcome {}

    /** Nothing was done, and what to say. */
    record Refused(Message why) implements Outcome {}
}
