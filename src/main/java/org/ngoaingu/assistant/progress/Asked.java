package org.ngoaingu.assistant.progress;

import java.time.LocalDate;
import java.util.Locale;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Unit;

/**
 * What is shown to whom, rights looked at.
 *
 * @param unit as it is on the day, or today where it is not known on the day
 * @param steers whether the sender may close milestones and set targets there
 */
record Asked(View view, Unit unit, Actor who, boolean steers, Inbound sender, LocalDate today) {

    /** The day that the figures are of. */
    LocalDate day() {
        var day = view.day();
        return day == null ? today : day;
    }

    Locale language() {
        return sender.language();
    }
}
