package org.ngoaingu.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.Category;
import org.ngoaingu.staff.StaffFacts;
import org.ngoaingu.staff.UnitId;

/** Finds the plan that is a person's, judges all its lines, and says why when none holds. */
record Judging(LoadedPlans loaded, Bound bound) {

    Judgements judge(Function<LocalDate, Optional<StaffFacts>> history, LocalDate day, List<Supposition> suppositions) {
        var facts = history.apply(day).map(known -> supposing(known, suppositions));
        if (facts.isEmpty()) {
            return withoutPlan(day, null, new NoLine.NoData(day));
        }
        var plan = planOf(facts.get().unitPath());
        if (plan.isEmpty()) {
            return withoutPlan(day, facts.get(), new NoLine.NoPlan());
        }
        if (day.isBefore(plan.get().validFrom())) {
            var none = new NoLine.NotYetInForce(plan.get().validFrom());
            return new Judgements(day, facts.get(), plan.get(), List.of(), List.of(), none);
        }
        return judge(plan.get(), facts.get(), due -> underPlan(plan.get(), history.apply(due)), day);
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

    private Optional<Plan> planOf(List<UnitId> path) {
        return bound.nearest(path).flatMap(loaded::plan);
    }

    /** Who was then under another plan is counted there. */
    private Optional<StaffFacts> underPlan(Plan plan, Optional<StaffFacts> then) {
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
        return nearest(open.isEmpty() ? judged : open).map(Judging::reason).orElseGet(() -> new NoLine.NoData(day));
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
