package org.ngoaingu.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ngoaingu.staff.StaffFacts;

/** Holds one plan's lines against one person, at one day asked. */
record Judge(Plan plan, LocalDate day) {

    /** @param facts those of the line's reference day */
    Judgement judge(Line line, StaffFacts facts) {
        var reference = line.referenceDay(day);
        var profile = Profile.of(facts, plan.ages(), reference);
        var explanation = new Explanation(plan, facts, profile, reference);
        var verdict = plan.judge(line, profile);
        var exclusion = plan.exclusionOf(profile).orElse(null);
        var exclusionFindings = exclusionFindings(profile, explanation);
        var findings = explanation.of(line.group());
        var judgement = new Judgement(
                line,
                line.isOpen(day),
                reference,
                verdict,
                exclusion,
                exclusionFindings,
                findings,
                line.focus(profile),
                line.focus().stream()
                        .map(group -> new FocusFinding(group, group.holds(profile), explanation.of(group)))
                        .toList(),
                verdict == Verdict.UNKNOWN ? missing(exclusionFindings, findings, explanation) : List.of(),
                line.readings().stream()
                        .filter(reading -> isDecisive(reading, line, profile))
                        .toList(),
                List.of());
        return judgement.withChanges(changes(judgement, facts));
    }

    /** Conditions of the exclusion that holds, else of those that are unknown. */
    private List<Finding> exclusionFindings(Profile profile, Explanation explanation) {
        var groups = plan.exclusionOf(profile)
                .map(exclusion -> Stream.of(exclusion.group()))
                .orElseGet(() -> plan.exclusions().stream()
                        .map(Exclusion::group)
                        .filter(group -> group.holds(profile) == Answer.UNKNOWN));
        return groups.flatMap(group -> explanation.of(group).stream()).toList();
    }

    private static List<Missing> missing(
            List<Finding> exclusionFindings, List<Finding> findings, Explanation explanation) {
        return Stream.concat(findings.stream(), exclusionFindings.stream())
                .filter(finding -> finding.answer() == Answer.UNKNOWN)
                .map(finding -> finding.condition().attribute())
                .distinct()
                .map(fact -> new Missing(fact, fact.says(), explanation.supplier(fact)))
                .toList();
    }

    /** Whether the verdict, or the focus of a line that may hold, would surely be another under the other reading. */
    private boolean isDecisive(Reading reading, Line line, Profile profile) {
        var other = line.under(reading);
        var verdict = plan.judge(line, profile);
        var otherVerdict = plan.under(reading).judge(other, profile);
        if (otherVerdict != verdict) {
            return otherVerdict != Verdict.UNKNOWN;
        }
        var mayHold = verdict == Verdict.IN || verdict == Verdict.UNKNOWN;
        var otherFocus = other.focus(profile);
        return mayHold && otherFocus != line.focus(profile) && otherFocus != Answer.UNKNOWN;
    }

    private static List<Change> changes(Judgement judgement, StaffFacts facts) {
        if (!judgement.open() || !judgement.mayHold()) {
            return List.of();
        }
        var line = judgement.line();
        var ages = ages(judgement.findings())
                .map(years -> (Change) new Change.OutgrowsLine(years, lastDayUnder(years, facts)));
        var focusAges = judgement.focusFindings().stream()
                .filter(focus -> focus.answer() == Answer.YES)
                .flatMap(focus -> ages(focus.findings()))
                .map(years -> (Change) new Change.OutgrowsFocus(years, lastDayUnder(years, facts)));
        return Stream.of(ages, focusAges, Stream.of((Change) new Change.MilestoneEnds(line.due())))
                .flatMap(changes -> changes)
                .filter(change -> !change.lastDay().isAfter(line.due()))
                .sorted(Comparator.comparing(Change::lastDay))
                .toList();
    }

    /** The ages that the person is still under. */
    private static Stream<Integer> ages(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.answer() == Answer.YES)
                .map(Finding::condition)
                .filter(Condition.UnderAge.class::isInstance)
                .map(condition -> ((Condition.UnderAge) condition).years());
    }

    private static LocalDate lastDayUnder(int years, StaffFacts facts) {
        return Objects.requireNonNull(facts.birthDate().value()).lastDayUnder(years);
    }
}
