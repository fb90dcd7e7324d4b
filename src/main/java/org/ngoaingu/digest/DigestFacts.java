package org.ngoaingu.digest;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.duties.DueDuty;
import org.ngoaingu.plan.LineId;
import org.ngoaingu.progress.Forecasts;
import org.ngoaingu.progress.LineProgress;
import org.ngoaingu.progress.Snapshot;
import org.ngoaingu.progress.Target;
import org.ngoaingu.staff.Unit;

/**
 * What a digest tells, gathered once: text, picture and sheet are made of this alone, so that their numbers agree.
 *
 * @param history the last snapshots up to this one, the oldest first
 * @param since the figures that the last digest told about; absent for the first
 * @param lines open ones in which somebody is, the one that lacks most first
 * @param duties overdue, or due in the next weeks
 * @param below of an authority: how its units stand; empty for another unit
 */
record DigestFacts(
        Unit unit,
        List<Snapshot> history,
        @Nullable Snapshot since,
        List<LineFacts> lines,
        List<DueDuty> duties,
        Below below) {

    /**
     * The units right below an authority.
     *
     * @param furthest those that lack most, the furthest first
     * @param silent where nothing has moved for weeks although something lacks
     */
    record Below(List<UnitGap> furthest, List<UnitGap> silent) {

        static final Below NONE = new Below(List.of(), List.of());
    }

    /** @param needed heads that lack in its open lines together */
    record UnitGap(String name, int needed) {}

    Snapshot now() {
        return history.getLast();
    }

    LocalDate day() {
        return now().day();
    }

    Optional<LineFacts> furthest() {
        return lines.stream().filter(it -> it.needed() > 0).findFirst();
    }

    static List<LineFacts> lines(
            Unit unit, List<Snapshot> history, @Nullable Snapshot since, Map<LineId, Target> targets) {
        return counted(history.getLast()).stream()
                .filter(it -> it.open() && !it.isWithoutPeople())
                .map(it -> new LineFacts(
                        it,
                        Goal.of(unit, it, targets),
                        gained(it, since),
                        Forecasts.of(history, it.line().id())))
                .sorted(Comparator.comparingInt(LineFacts::needed)
                        .reversed()
                        .thenComparing(it -> it.counted().line().id().value()))
                .toList();
    }

    static int needed(Unit unit, Snapshot snapshot, Map<LineId, Target> targets) {
        return counted(snapshot).stream()
                .filter(LineProgress.Counted::open)
                .mapToInt(it -> Goal.of(unit, it, targets).needed(it))
                .sum();
    }

    static int reached(Snapshot snapshot) {
        return counted(snapshot).stream()
                .filter(LineProgress.Counted::open)
                .mapToInt(LineProgress.Counted::reached)
                .sum();
    }

    private static @Nullable Integer gained(LineProgress.Counted now, @Nullable Snapshot since) {
        return since == null
                ? null
                : counted(since, now.line().id())
                        .map(before -> now.reached() - before.reached())
                        .orElse(null);
    }

    static Optional<LineProgress.Counted> counted(Snapshot snapshot, LineId line) {
        return counted(snapshot).stream()
                .filter(it -> it.line().id().equals(line))
                .findFirst();
    }

    static List<LineProgress.Counted> counted(Snapshot snapshot) {
        return snapshot.lines().stream()
                .filter(LineProgress.Counted.class::isInstance)
                .map(LineProgress.Counted.class::cast)
                .toList();
    }
}
