package org.ngoaingu.digest.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What the spreadsheet of a unit's week holds.
 *
 * @param unit whose week it is
 * @param day the figures hold on
 * @param plan its name with number and day
 * @param readings how the plan's unclear sentences are read, where that is in force for these figures
 * @param rows one for each unit and group, in the order to show; read once, from first to last
 */
public record SheetFacts(
        Locale language, String unit, LocalDate day, String plan, List<String> readings, Iterable<SheetRow> rows) {

    public SheetFacts {
        readings = List.copyOf(readings);
    }
}
