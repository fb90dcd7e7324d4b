package org.ngoaingu.assistant.announcement;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        var withoutUnits = call.text("without_unit")
                .flatMap(names -> units.of(who, Optional.of(names), call.today()))
                .orElse(Set.of());
        return Audience.of(units.of(who, call.text("unit"), call.today()).orElse(Set.of()))
                .only(some(call.text("category"), Category::valueOf))
                .being(some(call.text("role"), ReaderRole::valueOf))
                .standing(line(who, call))
                .linked(call.text("linked").map("YES"::equals).orElse(null))
                .without(withoutUnits, without);
    }

    /** What a slot of several options names. */
    private static <T> Set<T> some(Optional<String> names, Function<String, T> option) {
        return names.stream()
                .flatMap(all -> Stream.of(all.split(",")))
                .map(option)
                .collect(Collectors.toSet());
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
