package org.ngoaingu.assistant.announcement;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.announcement.AnnouncementId;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.staff.PersonId;

/** Of what a button of owner {@value #OWNER} speaks: {@code 12} an announcement, {@code 12.345} a reader of it. */
record AnnouncementKeys(AnnouncementId id, @Nullable PersonId reader) {

    static final String OWNER = "n";

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})(?:\\.(\\d{1,18}))?");

    /** Reads what came over the wire. */
    static Optional<AnnouncementKeys> read(String id) {
        var form = FORM.matcher(id);
        return form.matches()
                ? Optional.of(new AnnouncementKeys(
                        new AnnouncementId(Long.parseLong(form.group(1))),
                        form.group(2) == null ? null : new PersonId(Long.parseLong(form.group(2)))))
                : Optional.empty();
    }

    static Choice button(AnnouncementId id, String act, String label) {
        return new Choice(OWNER + ":" + id + ":" + act, label);
    }

    static Choice button(AnnouncementId id, PersonId reader, String act, String label) {
        return new Choice(OWNER + ":" + id + "." + reader.value() + ":" + act, label);
    }
}
