package org.ngoaingu.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.plan.Body;
import org.ngoaingu.plan.Plan;
import org.ngoaingu.platform.Wording;
import org.ngoaingu.staff.UnitId;

/**
 * A day that somebody set, by a letter or within the office.
 *
 * @param top the authority that it holds for
 * @param task of its plan, for an internal day; absent for a letter
 * @param title what the letter asks for
 * @param bodies ids of the plan's bodies that the letter binds
 * @param letter its number
 */
record SetDay(
        long id,
        UnitId top,
        @Nullable String task,
        @Nullable String title,
        List<String> bodies,
        @Nullable String letter,
        LocalDate lastDay) {

    SetDay {
        bodies = List.copyOf(bodies);
    }

    /** Under this plan; empty when the authority has another one now that does not know the task. */
    Optional<Occurrence> under(Plan plan) {
        if (title != null && letter != null) {
            return Optional.of(new Occurrence(
                    DutyId.of(id),
                    new Wording(title, title),
                    lastDay,
                    new Basis.ByLetter(letter),
                    bound(plan),
                    List.of()));
        }
        return plan.tasks().stream()
                .filter(it -> it.id().equals(task))
                .findFirst()
                .map(it -> new Occurrence(
                        DutyId.of(id),
                        it.name(),
                        lastDay,
                        new Basis.Internal(plan.number(), it),
                        it.lead(),
                        it.support()));
    }

    private List<Body> bound(Plan plan) {
        return plan.bodies().stream().filter(body -> bodies.contains(body.id())).toList();
    }
}
