package org.ngoaingu.assistant.progress;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.ngoaingu.conversation.WireKey;
import org.ngoaingu.staff.UnitId;

/** Which milestone a button or a slot means: {@code UNIT.2025-12-31}; it came over the wire. */
record AboutMilestone(UnitId authority, LocalDate due) {

    static Optional<AboutMilestone> of(String words) {
        var dot = words.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            var due = LocalDate.parse(words.substring(dot + 1));
            return WireKey.of(words.substring(0, dot)).map(unit -> new AboutMilestone(new UnitId(unit), due));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return authority.value() + "." + due;
    }
}
