package org.ngoaingu.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one line is to one person, and why.
 *
 * @param open whether the milestone still runs on the day asked
 * @param referenceDay the day that facts and age are taken from
 * @param exclusion the exclusion that holds; absent unless the verdict is {@link Verdict#EXCLUDED}
 * @param exclusionFindings conditions of the exclusion that holds, or of those that are unknown
 * @param findings every condition of the group, in the order of the plan file
 * @param focus whether the plan puts the person first within the group; no where the line has no such group
 * @param missing the facts without which there is no verdict; empty unless it is {@link Verdict#UNKNOWN}
 * @param decisiveReadings readings under whose alternative the verdict or the focus would surely be another
 * @param changes what changes by itself, soonest first; only of an open line that holds or may hold
 */
public record Judgement(
        Line line,
        boolean open,
        LocalDate referenceDay,
        Verdict verdict,
        @Nullable Exclusion exclusion,
        List<Finding> exclusionFindings,
        List<Finding> findings,
        Answer focus,
        List<FocusFinding> focusFindings,
        List<Missing> missing,
        List<Reading> decisiveReadings,
        List<Change> changes) {

    public Judgement {
        exclusionFindings = List.copyOf(exclusionFindings);
        findings = List.copyOf(findings);
        focusFindings = List.copyOf(focusFindings);
        missing = List.copyOf(missing);
        decisiveReadings = List.copyOf(decisiveReadings);
        changes = List.copyOf(changes);
    }

    Judgement withChanges(List<Change> others) {
        return new Judgement(
                line,
                open,
                referenceDay,
                verdict,
                exclusion,
                exclusionFindings,
                findings,
                focus,
                focusFindings,
                missing,
                decisiveReadings,
                others);
    }

    /** Whether the line holds for the person or may hold. */
    public boolean mayHold() {
        return verdict == Verdict.IN || verdict == Verdict.UNKNOWN;
    }

    /** The conditions that keep the person out. */
    public List<Finding> failing() {
        return findings.stream()
                .filter(finding -> finding.answer() == Answer.NO)
                .toList();
    }
}
