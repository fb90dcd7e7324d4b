package org.ngoaingu.assistant.quota;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.certificate.Standing;
import org.ngoaingu.plan.Judgement;
import org.ngoaingu.plan.Judgements;
import org.ngoaingu.plan.Verdict;

/**
 * What the lines of the plan are to one person on one day, and where the person stands.
 *
 * @param judgements every line of the person's plan
 * @param standings the person's certificates, on the day asked and on the reference day of every closed line that holds
 */
public record PersonQuota(Judgements judgements, Map<LocalDate, Standing> standings) {

    public PersonQuota {
        standings = Map.copyOf(standings);
    }

    public LocalDate day() {
        return judgements.day();
    }

    /** The person's certificates on the day asked. */
    public Standing standing() {
        return standingOn(day());
    }

    public Standing standingOn(LocalDate referenceDay) {
        return Objects.requireNonNull(standings.get(referenceDay));
    }

    /** Whether the person counts as having reached the line's level on its reference day. */
    public boolean reached(Judgement judgement) {
        return isAtLeast(
                standingOn(judgement.referenceDay()).level(), judgement.line().minLevel());
    }

    /** Whether the person holds an open line and reaches the level of each that holds. */
    public boolean reachesOpenLines() {
        var holding = judgements.holding().stream()
                .filter(it -> it.open() && it.verdict() == Verdict.IN)
                .toList();
        return !holding.isEmpty() && holding.stream().allMatch(this::reached);
    }

    private static boolean isAtLeast(@Nullable Integer level, int least) {
        return level != null && level >= least;
    }
}
