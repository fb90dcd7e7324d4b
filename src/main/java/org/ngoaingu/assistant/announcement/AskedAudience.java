package org.ngoaingu.assistant.announcement;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.announcement.Audience;
import org.ngoaingu.announcement.LineCondition;
import org.ngoaingu.announcement.ReaderRole;
import org.ngoaingu.announcement.Standing;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.plan.LineId;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Category;
import org.springframework.stereotype.Component;

/** The readers whom an author asked for. */
@Component
class AskedAudience {

    private final NamedUnits units;
    private final NamedPeople people;
    private final LinesOfUnit lines;

    AskedAudience(NamedUnits units, NamedPeople people, LinesOfUnit lines) {
        this.units = units;
        this.people = people;
        this.lines = lines;
    }

    Audience of(Actor who, VerbCall call) {
        var without = call.text("without")
                .flatMap(codes -> people.of(who, codes, call.today()))
                .orElse(Set.of());
        return Audience.of(units.of(who, call.text("unit"), call.today()).orElse(Set.of()))
                .only(call.text("category").map(Category::valueOf).map(Set::of).orElse(Set.of()))
                .being(call.text("role").map(ReaderRole::valueOf).map(Set::of).orElse(Set.of()))
                .standing(line(who, call))
                .linked(call.text("linked").map("YES"::equals).orElse(null))
                .without(Set.of(), without);
    }

    private @Nullable LineCondition line(Actor who, VerbCall call) {
        return call.text("line")
                .flatMap(line -> lines.plan(who, call.text("unit"), call.today())
                        .map(plan -> new LineCondition(
                                plan.id(),
                                new LineId(line),
                                call.text("standing").map(Standing::valueOf).orElse(Standing.COUNTED))))
                .orElse(null);
    }
}
