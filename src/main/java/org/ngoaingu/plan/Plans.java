package org.ngoaingu.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Category;
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
        return planOf(bound(), path);
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
        var facts = history.apply(day).map(known -> supposing(known, suppositions));
        if (facts.isEmpty()) {
            return withoutPlan(day, null, new NoLine.NoData(day));
        }
        var bound = bound();
        var plan = planOf(bound, facts.get().unitPath());
        if (plan.isEmpty()) {
            return withoutPlan(day, facts.get(), new NoLine.NoPlan());
        }
        if (day.isBefore(plan.get().validFrom())) {
            var none = new NoLine.NotYetInForce(plan.get().validFrom());
            return new Judgements(day, facts.get(), plan.get(), List.of(), List.of(), none);
        }
        return judge(plan.get(), facts.get(), due -> underPlan(plan.get(), bound, history.apply(due)), day);
    }

    private static Judgements judge(
            Plan plan, StaffFacts facts, Function<LocalDate, Optional<StaffFacts>> history, LocalDate day) {
        var judge = new Judge(plan, day);
        var judged = new ArrayList<Judgement>();
        var withoutData = new ArrayList<Line>();
        for (var line : plan.lines()) {
            var then = line.isOpen(day) ? Optional.of(facts) : history.apply(line.due());
            then.ifPresentOrElse(known -> judged.add(judge.judge(line, known)), () -> withoutData.add(line));
        }
        return new Judgements(day, facts, plan, judged, withoutData, reason(plan, facts, judged, day));
    }

    private Optional<Plan> planOf(Bound bound, List<UnitId> path) {
        return bound.nearest(path).flatMap(loaded::plan);
    }

    /** Who was then under another plan is counted there. */
    private static Optional<StaffFacts> underPlan(Plan plan, Bound bound, Optional<StaffFacts> then) {
        return then.filter(facts -> bound.nearest(facts.unitPath()).equals(Optional.of(plan.id())));
    }

    private static @Nullable NoLine reason(Plan plan, StaffFacts facts, List<Judgement> judged, LocalDate day) {
        if (judged.stream().anyMatch(Judgement::mayHold)) {
            return null;
        }
        var category = facts.category().value();
        if (category != null && !plan.counts(category)) {
            return new NoLine.NotCounted(category, uncounted(plan, category));
        }
        var open = judged.stream().filter(Judgement::open).toList();
        return nearest(open.isEmpty() ? judged : open).map(Plans::reason).orElseGet(() -> new NoLine.NoData(day));
    }

    private static NoLine reason(Judgement nearest) {
        return nearest.exclusion() != null
                ? new NoLine.Excluded(nearest.exclusion(), nearest.exclusionFindings())
                : new NoLine.OutsideGroups(nearest);
    }

    /** The line with the fewest conditions against the person, the first of equals. */
    private static Optional<Judgement> nearest(List<Judgement> judged) {
        return judged.stream()
                .min(Comparator.comparingInt(judgement -> judgement.failing().size()));
    }

    private static @Nullable Uncounted uncounted(Plan plan, Category category) {
        return plan.uncounted().stream()
                .filter(it -> it.category() == category)
                .findFirst()
                .orElse(null);
    }

    private static StaffFacts supposing(StaffFacts facts, List<Supposition> suppositions) {
        var supposed = facts;
        for (var supposition : suppositions) {
            supposed = supposition.applied(supposed);
        }
        return supposed;
    }

    private static Judgements withoutPlan(LocalDate day, @Nullable StaffFacts facts, NoLine none) {
        return new Judgements(day, facts, null, List.of(), List.of(), none);
    }
}
