package org.ngoaingu.digest;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.digest.DigestFacts.Below;
import org.ngoaingu.duties.Duties;
import org.ngoaingu.progress.Snapshots;
import org.ngoaingu.progress.Targets;
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

    private static final int KEPT = 200;

    private final Snapshots snapshots;
    private final Units units;
    private final Duties duties;
    private final Targets targets;
    private final GatheringBelow below;
    private final Kept<Key, DigestFacts> kept = new Kept<>(KEPT);

    Gathering(Snapshots snapshots, Units units, Duties duties, Targets targets, GatheringBelow below) {
        this.snapshots = snapshots;
        this.units = units;
        this.duties = duties;
        this.targets = targets;
        this.below = below;
    }

    private record Key(UnitId unit, LocalDate day, @Nullable LocalDate since, boolean withBelow) {}

    /** What the recipient is to the unit. */
    enum Scope {
        /** Reads it for who leads it, for some days. */
        DELEGATE,
        /** Leads it. */
        UNIT,
        /** Administers it and all below it. */
        AUTHORITY
    }

    /** Empty when there are no figures of that day. */
    Optional<DigestFacts> of(UnitId unit, LocalDate day, @Nullable LocalDate since, Scope scope) {
        return kept.get(new Key(unit, day, since, scope == Scope.AUTHORITY), this::gather);
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
                DigestFacts.lines(unit.get(), history, since, targets.of(key.unit(), key.day())),
                duties.upcoming(key.unit(), key.day(), WEEKS_AHEAD),
                key.withBelow() ? below.of(unit.get(), key.day()) : Below.NONE));
    }
}
