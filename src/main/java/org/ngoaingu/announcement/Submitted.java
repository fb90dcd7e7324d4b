package org.ngoaingu.announcement;

import java.util.List;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.PersonId;

/** What came of handing in an announcement. */
public sealed interface Submitted {

    /** It goes out when its time comes. */
    record Scheduled(AnnouncementView now) implements Submitted {}

    /** It has so many readers that one of these is to approve it. */
    record Waits(AnnouncementView now, List<PersonId> approvers) implements Submitted {

        public Waits {
            approvers = List.copyOf(approvers);
        }
    }

    /** There is nobody to approve it: the author is to type how many readers there are. */
    record TypeTheNumber(int readers) implements Submitted {}

    /** It cannot go as it is. */
    record Blocked(List<Blocker> blockers) implements Submitted {

        public Blocked {
            blockers = List.copyOf(blockers);
        }
    }

    /** Nothing was done, and what to say. */
    record Refused(Message why) implements Submitted {}
}
