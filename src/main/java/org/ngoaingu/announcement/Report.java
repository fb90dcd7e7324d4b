package org.ngoaingu.announcement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.UnitId;

/**
 * What became of an announcement, as far as the asker may see.
 *
 * @param units those with readers in themselves, by name
 */
public record Report(AnnouncementView announcement, LedgerCounts total, List<OfUnit> units) {

    public Report {
        units = List.copyOf(units);
    }

    /** The readers of one unit, without those below it. @param name absent when the unit is no more */
    public record OfUnit(UnitId unit, @Nullable String name, LedgerCounts counts) {}

    /**
     * One reader.
     *
     * @param state as the names of {@link LedgerCounts}: {@code SENT}, {@code UNREACHABLE} …
     * @param failure why it was not sent, for who looks after the messages; absent otherwise
     */
    public record Reader(
            PersonId person,
            UnitId unit,
            String state,
            @Nullable String failure,
            boolean seen) {}
}
