package org.ngoaingu.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ngoaingu.plan.Body;
import org.ngoaingu.platform.Wording;

/** A duty on its last day, with whom it binds. */
record Occurrence(DutyId id, Wording title, LocalDate lastDay, Basis basis, List<Body> lead, List<Body> support) {

    Occurrence {
        lead = List.copyOf(lead);
        support = List.copyOf(support);
    }

    /** What the unit has to do with it; the authority itself oversees what it does not do. */
    Optional<Part> partOf(BoundUnit unit) {
        if (lead.stream().anyMatch(unit::isOneOf)) {
            return Optional.of(Part.LEAD);
        }
        if (support.stream().anyMatch(unit::isOneOf)) {
            return Optional.of(Part.SUPPORT);
        }
        return unit.isAuthority() ? Optional.of(Part.OVERSEE) : Optional.empty();
    }

    boolean liesIn(LocalDate from, LocalDate to) {
        return !lastDay.isBefore(from) && !lastDay.isAfter(to);
    }
}
