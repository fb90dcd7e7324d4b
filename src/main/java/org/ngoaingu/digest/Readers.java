package org.ngoaingu.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.Units;
import org.springframework.stereotype.Component;

/** Who may read the digest of which unit on a day. */
@Component
class Readers {

    private final Rights rights;
    private final Units units;

    Readers(Rights rights, Units units) {
        this.rights = rights;
        this.units = units;
    }

    /** As what the actor reads it; empty for who may not, and for a unit that is no more. */
    Optional<Gathering.Scope> scope(Actor actor, UnitId unit, LocalDate day) {
        if (units.find(unit, day).isEmpty()) {
            return Optional.empty();
        } else if (rights.may(actor, Act.CORRECT, unit, day).isAllowed()) {
            return Optional.of(Gathering.Scope.AUTHORITY);
        } else if (rights.may(actor, Act.INVITE, unit, day).isAllowed()) {
            return Optional.of(Gathering.Scope.UNIT);
        }
        return rights.may(actor, Act.SEE, unit, day).isAllowed()
                ? Optional.of(Gathering.Scope.DELEGATE)
                : Optional.empty();
    }

    /** Whose digests come to the actor: units overseen, then those delegated. */
    List<UnitId> units(Actor actor, LocalDate day) {
        return rights.reach(actor, day).seen();
    }
}
