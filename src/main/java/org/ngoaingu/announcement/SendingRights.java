package org.ngoaingu.announcement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.Staff;
import org.springframework.stereotype.Component;

/** Who may send to whom: who administers every unit that an audience names, and still serves. */
@Component
class SendingRights {

    private final Rights rights;
    private final Staff staff;
    private final Clock clock;

    SendingRights(Rights rights, Staff staff, Clock clock) {
        this.rights = rights;
        this.staff = staff;
        this.clock = clock;
    }

    /** Why the actor may send to nobody at all; empty when there is somebody. */
    Optional<Message> refusal(Actor by) {
        return serves(by) && rights.reach(by, today()).administers()
                ? Optional.empty()
                : Optional.of(Message.of("announcement.refused.nobodyYours"));
    }

    /** Why the actor may not send to the whole audience today; empty when it is allowed. */
    Optional<Message> refusal(Actor by, Audience audience) {
        if (!serves(by)) {
            return Optional.of(Message.of("announcement.refused.nobodyYours"));
        }
        var outside = audience.units().stream()
                .filter(unit -> !rights.may(by, Act.ANNOUNCE, unit, today()).isAllowed())
                .count();
        if (outside > 0) {
            return refusal(by).or(() -> Optional.of(Message.of("announcement.refused.outside", "units", outside)));
        }
        return audience.units().isEmpty() ? refusal(by) : Optional.empty();
    }

    /** Others who may send to the whole audience; at most 50. */
    List<PersonId> others(Actor author, Audience audience) {
        var day = today();
        var all = new ArrayList<PersonId>();
        for (var unit : audience.units()) {
            var here = rights.administrators(unit, day);
            if (all.isEmpty()) {
                all.addAll(here);
            } else {
                all.retainAll(here);
            }
        }
        return all.stream()
                .filter(person -> !author.equals(new Actor.Person(person)))
                .filter(person -> refusal(new Actor.Person(person), audience).isEmpty())
                .toList();
    }

    private boolean serves(Actor actor) {
        return !(actor instanceof Actor.Person person) || staff.isServing(person.id(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
