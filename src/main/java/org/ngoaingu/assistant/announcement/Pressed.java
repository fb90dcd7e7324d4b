package org.ngoaingu.assistant.announcement;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.announcement.AnnouncementId;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;

/**
 * A button about an announcement that somebody pressed.
 *
 * @param reader of whom it speaks; absent when it speaks of the whole
 */
record Pressed(Actor who, AnnouncementId id, @Nullable PersonId reader, String act, Inbound sender) {

    Locale language() {
        return sender.language();
    }
}
