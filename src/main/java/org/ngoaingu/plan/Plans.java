package org.ngoaingu.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Level;
import org.ngoaingu.staff.StaffFacts;
import org.ngoaingu.staff.UnitId;
import org.springframework.stereotype.Component;

/** The plans that are loaded, which units they bind, and what they are to a person. */
@Component
public class Plans {

    private final LoadedPlans loaded;
    private final Bindings bindings;

    Plans(LoadedPlans loaded, Bindings bindings) {
        this.loaded = loaded;
        this.bindings = bindings;
    }

    public List<Plan> all() {
        return loaded.all();
    }

    public Optional<Plan> plan(PlanId id) {
        return loaded.plan(id);
    }

    /** The lines of all plans. */
    public List<Line> lines() {
        return loaded.all().stream().flatMap(plan -> plan.lines().stream()).toList();
    }

    /** The plans whose authority has this level and this name; an import binds a new root when it is exactly one. */
    public List<Plan> candidates(String name, Level level) {
        return loaded.candidates(name, level);
    }

    /** The plan bound to the unit itself or to the nearest one above it. */
    public Optional<Plan> planOf(List<UnitId> path) {
        return bound().nearest(path).flatMap(loaded::plan);
    }

    /** All bindings, for who asks about many units. A plan whose file is gone is none. */
    public Bound bound() {
        return bindings.all();
    }

    /** Puts the unit and all below it under the plan, in place of what bound it before. */
    public void bind(UnitId unit, PlanId plan, Actor by) {
        bindings.bind(unit, plan, by);
    }

    /**
     * What every line of the person's plan is to the person. Closed milestones are judged at their due date with the
     * posts of that day.
     *
     * @param history what is known of the person on any day
     * @param day the day asked
     */
    public Judgements judge(Function<LocalDate, Optional<StaffFacts>> history, LocalDate day) {
        return judge(history, day, List.of());
    }

    /** The same if the suppositions held on the day asked; closed milestones stay as they are. */
    public Judgements judge(
            Function<LocalDate, Optional<StaffFacts>> history, LocalDate day, List<Supposition> suppositions) {
        return new Judging(loaded, bound()).judge(history, day, suppositions);
    }
}
