package org.ngoaingu.assistant.announcement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbOption;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.plan.Plan;
import org.ngoaingu.plan.Plans;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Units;
import org.springframework.stereotype.Component;

/** {@code announcement.lines}: the quota lines of the plan of the units that were named, by the groups they count. */
@Component
class LinesOfUnit implements Verb {

    private final NamedUnits named;
    private final Units units;
    private final Plans plans;
    private final BroadcastWords words;

    LinesOfUnit(NamedUnits named, Units units, Plans plans, BroadcastWords words) {
        this.named = named;
        this.units = units;
        this.plans = plans;
        this.words = words;
    }

    @Override
    public String name() {
        return "announcement.lines";
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of("unit", ValueType.TEXT);
    }

    @Override
    public boolean givesOptions() {
        return true;
    }

    @Override
    public VerbResult call(VerbCall call) {
        var who = call.sender().who();
        var language = call.sender().language();
        return VerbResult.offering(
                who == null
                        ? List.of()
                        : plan(who, call.text("unit"), call.today()).stream()
                                .flatMap(plan -> plan.lines().stream())
                                .map(line -> new VerbOption(
                                        line.id().value(),
                                        words.say(
                                                language,
                                                "line",
                                                Map.of(
                                                        "rate", line.rate(),
                                                        "group", line.group().name(),
                                                        "day", line.due()))))
                                .toList());
    }

    /** The plan of the first of the units. */
    Optional<Plan> plan(Actor who, Optional<String> names, LocalDate day) {
        return named.of(who, names, day)
                .flatMap(found -> found.stream().findFirst())
                .flatMap(unit -> units.find(unit, day))
                .flatMap(unit -> plans.planOf(unit.path()));
    }
}
