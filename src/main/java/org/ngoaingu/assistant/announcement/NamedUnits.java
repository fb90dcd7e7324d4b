package org.ngoaingu.assistant.announcement;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Finder;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.Unit;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.Units;
import org.springframework.stereotype.Component;

/**
 * The units that an author means: by names or codes with semicolons between, or commas where no name has one; without words
 * all that they administer.
 */
@Component
class NamedUnits {

    private final Finder finder;
    private final Rights rights;
    private final Units units;

    NamedUnits(Finder finder, Rights rights, Units units) {
        this.finder = finder;
        this.rights = rights;
        this.units = units;
    }

    /** Those that the actor administers; not those below them. */
    List<Unit> administered(Actor who, LocalDate day) {
        return rights.reach(who, day).administered().stream()
                .flatMap(unit -> units.find(unit, day).stream())
                .toList();
    }

    /** Empty when one of the names fits none of the actor's units, or several. */
    Optional<Set<UnitId>> of(Actor who, Optional<String> names, LocalDate day) {
        var found = new LinkedHashSet<UnitId>();
        if (names.isEmpty()) {
            administered(who, day).forEach(unit -> found.add(unit.id()));
            return Optional.of(found);
        }
        for (var name : names.get().split("[;\\n]")) {
            var one = one(who, name, day);
            var all = one.isPresent() ? List.of(one) : each(who, name.split(","), day);
            if (all.stream().anyMatch(Optional::isEmpty)) {
                return Optional.empty();
            }
            all.forEach(unit -> found.add(unit.get()));
        }
        return Optional.of(found);
    }

    private List<Optional<UnitId>> each(Actor who, String[] names, LocalDate day) {
        return Stream.of(names).map(name -> one(who, name, day)).toList();
    }

    private Optional<UnitId> one(Actor who, String name, LocalDate day) {
        var fits = name.isBlank() ? List.<Unit>of() : finder.units(who, name.strip(), day, 2);
        return fits.size() == 1 ? Optional.of(fits.getFirst().id()) : Optional.empty();
    }
}
