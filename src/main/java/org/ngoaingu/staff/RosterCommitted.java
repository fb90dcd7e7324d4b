package org.ngoaingu.staff;

import java.time.LocalDate;
import java.util.List;

/**
 * An import was committed; published inside its transaction.
 *
 * @param asOf the day that its files speak of
 * @param newRoots units without a unit above them that no earlier import knew
 */
public record RosterCommitted(ImportId id, LocalDate asOf, List<UnitId> newRoots) {

    public RosterCommitted {
        newRoots = List.copyOf(newRoots);
    }
}
