package org.ngoaingu.announcement;

import org.ngoaingu.platform.Message;

/** What came of approving. */
public sealed interface Approved {

    /** It goes out when its time comes. */
    record Scheduled(AnnouncementView now) implements Approved {}

    /** Somebody had approved it before. */
    record Already(AnnouncementView now) implements Approved {}

    /** Nothing was done, and what to say. */
    record Refused(Message why) implements Approved {}
}
