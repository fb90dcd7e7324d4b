package org.ngoaingu.digest;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.digest.DigestFacts.Below;
import org.ngoaingu.digest.DigestFacts.UnitGap;
import org.ngoaingu.duties.Duties;
import org.ngoaingu.progress.Snapshot;
import org.ngoaingu.progress.Snapshots;
import org.ngoaingu.staff.Unit;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.Units;
import org.springframework.stereotype.Component;

/** Gathers what digests tell, and keeps the latest so gathered: a unit's figures go to several people. */
@Component
class Gathering {

    /** Weeks that the trend shows. */
    static final int WEEKS = 12;

    /** Weeks in which what is to be done is told. */
    static final int WEEKS_AHEAD = 4;

    /** Weeks without a move after which a unit is called silent. */
    static final int SILENT = 4;

    /** Units right below an authority that are looked at, and those that are named. */
    private static final int LOOKED_AT = 500;

    private static final int NAMED = 3;
    private static final int KEPT = 200;

    private final Snapshots snapshots;
    private final Units units;
    private final Duties duties;
    private final Kept<Key, DigestFacts> kept = new Kept<>(KEPT);

    Gathering(Snapshots snapshots, Units units, Duties duties) {
        this.snapshots = snapshots;
        this.units = units;
        this.duties = duties;
    }

    private record Key(UnitId unit, LocalDate day, @Nullable LocalDate since, Scope scope) {}

    /** What the recipient is to the unit. */
    enum Scope {
        /** Leads it. */
        UNIT,
        /** Administers it and all below it. */
        AUTHORITY
    }

    /** Empty when there are no figures of that day. */
    Optional<DigestFacts> of(UnitId unit, LocalDate day, @Nullable LocalDate since, Scope scope) {
        return kept.get(new Key(unit, day, since, scope), this::gather);
    }

    private Optional<DigestFacts> gather(Key key) {
        var history = snapshots.history(key.unit(), key.day(), WEEKS);
        var unit = units.find(key.unit(), key.day());
        if (unit.isEmpty() || history.isEmpty() || !history.getLast().day().equals(key.day())) {
            return Optional.empty();
        }
        var since = key.since() == null
                ? null
                : snapshots.of(key.unit(), key.since()).orElse(null);
        return Optional.of(new DigestFacts(
                unit.get(),
                history,
                since,
                DigestFacts.lines(history, since),
                duties.upcoming(key.unit(), key.day(), WEEKS_AHEAD),
                key.scope() == Scope.AUTHORITY ? below(unit.get(), key.day()) : Below.NONE));
    }

    private Below below(Unit top, LocalDate day) {
        var names = units.subtree(top.id(), day).stream()
                .filter(unit -> top.id().equals(unit.parent()))
                .limit(LOOKED_AT)
                .collect(java.util.stream.Collectors.toMap(
                        Unit::id, Unit::name, (one, other) -> one, LinkedHashMap::new));
        var histories = snapshots.histories(names.keySet(), day, SILENT);
        return new Below(
                furthest(names, histories.values().stream().map(List::getLast).toList()),
                furthest(
                        names,
                        histories.values().stream()
                                .filter(Gathering::isSilent)
                                .map(List::getLast)
                                .toList()));
    }

    private static boolean isSilent(List<Snapshot> history) {
        return history.size() == SILENT
                && history.stream().allMatch(it -> it.people().waiting() == 0)
                && history.stream().mapToInt(DigestFacts::reached).distinct().count() == 1;
    }

    private static List<UnitGap> furthest(Map<UnitId, String> names, List<Snapshot> snapshots) {
        return snapshots.stream()
                .map(it -> new UnitGap(names.getOrDefault(it.unit(), ""), DigestFacts.needed(it)))
                .filter(it -> it.needed() > 0)
                .sorted(Comparator.comparingInt(UnitGap::needed).reversed().thenComparing(UnitGap::name))
                .limit(NAMED)
                .toList();
    }
}
