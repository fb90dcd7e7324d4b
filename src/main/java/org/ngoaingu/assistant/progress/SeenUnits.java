package org.ngoaingu.assistant.progress;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.Unit;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.Units;
import org.springframework.stereotype.Component;

/**
 * Units as the sender may see them. Today's rights decide, whichever day is asked about; of a unit that has ended, rights
 * over what it was part of then.
 */
@Component
class SeenUnits {

    private final Units units;
    private final Rights rights;

    SeenUnits(Units units, Rights rights) {
        this.units = units;
        this.rights = rights;
    }

    /** The unit on the day, else as it is today; empty for one that is unknown or not the sender's. */
    Optional<Unit> find(@Nullable Actor who, UnitId unit, LocalDate day, LocalDate today) {
        if (who == null) {
            return Optional.empty();
        }
        var now = units.find(unit, today);
        var then = day.equals(today) ? now : units.find(unit, day);
        if (now.isPresent()) {
            return then.or(() -> now).filter(it -> sees(who, unit, today));
        }
        return then.filter(it -> it.path().stream().anyMatch(above -> sees(who, above, today)));
    }

    private boolean sees(Actor who, UnitId unit, LocalDate today) {
        return rights.may(who, Act.SEE, unit, today).isAllowed();
    }

    /** Whether the sender may see the person today. */
    boolean sees(Actor who, PersonId person, LocalDate today) {
        return rights.may(who, Act.SEE, person, today).isAllowed();
    }

    /** Whether the sender may close milestones and set targets for the unit. */
    boolean steers(Actor who, UnitId unit, LocalDate today) {
        return rights.may(who, Act.STEER, unit, today).isAllowed();
    }
}
