package org.ngoaingu.digest;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ngoaingu.digest.DigestFacts.Below;
import org.ngoaingu.digest.DigestFacts.UnitGap;
import org.ngoaingu.progress.Snapshot;
import org.ngoaingu.progress.Snapshots;
import org.ngoaingu.progress.Target;
import org.ngoaingu.progress.Targets;
import org.ngoaingu.staff.Unit;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.Units;
import org.springframework.stereotype.Component;

/** How the units right below an authority stand: which lack most, and where nothing has moved. */
@Component
class GatheringBelow {

    /** Weeks without a move after which a unit is called silent. */
    static final int SILENT = 4;

    private static final int LOOKED_AT = 500;
    private static final int NAMED = 3;

    private final Snapshots snapshots;
    private final Units units;
    private final Targets targets;

    GatheringBelow(Snapshots snapshots, Units units, Targets targets) {
        this.snapshots = snapshots;
        this.units = units;
        this.targets = targets;
    }

    /** @param needed heads that lack in its open lines together */
    private record Standing(Unit unit, List<Snapshot> history, int needed) {

        boolean isSilent() {
            return history.size() == SILENT
                    && history.stream().allMatch(it -> it.people().waiting() == 0)
                    && history.stream()
                                    .mapToInt(DigestFacts::reached)
                                    .distinct()
                                    .count()
                            == 1;
        }
    }

    Below of(Unit top, LocalDate day) {
        var below = units.subtree(top.id(), day).stream()
                .filter(unit -> top.id().equals(unit.parent()))
                .limit(LOOKED_AT)
                .collect(toMap(Unit::id, unit -> unit, (one, other) -> one, LinkedHashMap::new));
        var given = targets.of(below.keySet(), day);
        var standings = snapshots.histories(below.keySet(), day, SILENT).values().stream()
                .map(history -> standing(below, history, given))
                .filter(it -> it.needed() > 0)
                .sorted(Comparator.comparingInt(Standing::needed)
                        .reversed()
                        .thenComparing(it -> it.unit().name()))
                .toList();
        return new Below(
                gaps(standings),
                gaps(standings.stream().filter(Standing::isSilent).toList()));
    }

    private static Standing standing(Map<UnitId, Unit> below, List<Snapshot> history, Map<UnitId, List<Target>> given) {
        var now = history.getLast();
        var unit = Objects.requireNonNull(below.get(now.unit()));
        var own = given.getOrDefault(now.unit(), List.of()).stream().collect(toMap(Target::line, it -> it));
        return new Standing(unit, history, DigestFacts.needed(unit, now, own));
    }

    private static List<UnitGap> gaps(List<Standing> standings) {
        return standings.stream()
                .limit(NAMED)
                .map(it -> new UnitGap(it.unit().name(), it.needed()))
                .toList();
    }
}
