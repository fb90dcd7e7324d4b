package org.ngoaingu.announcement;

import org.ngoaingu.staff.PersonId;

/** Of what a message is made: {@code 12:345}, announcement and person; {@code r12:345} when it reminds. */
record ReaderSubject(AnnouncementId announcement, PersonId person, boolean reminds) {

    static final String REMINDER = "r";

    static ReaderSubject of(String subject) {
        var reminds = subject.startsWith(REMINDER);
        var keys = subject.substring(reminds ? REMINDER.length() : 0).split(":");
        return new ReaderSubject(
                new AnnouncementId(Long.parseLong(keys[0])), new PersonId(Long.parseLong(keys[1])), reminds);
    }
}
