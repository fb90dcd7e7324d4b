package org.ngoaingu.progress;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Stores the figures of a day as one state of the data. */
@Component
class SnapshotTaking {

    private final Scopes scopes;
    private final SnapshotInserts inserts;

    SnapshotTaking(Scopes scopes, SnapshotInserts inserts) {
        this.scopes = scopes;
        this.inserts = inserts;
    }

    /** Does nothing when the day is stored; fails when another node has stored it meanwhile. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    void take(LocalDate day) {
        if (!inserts.begin(day)) {
            return;
        }
        var today = scopes.units(null, day).values().stream()
                .flatMap(Optional::stream)
                .distinct()
                .filter(plan -> !day.isBefore(plan.validFrom()))
                .map(plan -> scopes.open(plan, null, day))
                .toList();
        today.forEach(inserts::people);
        inserts.closed(day);
        today.forEach(it -> lines(it, day));
    }

    private void lines(Scope today, LocalDate day) {
        scopes.of(today.plan(), null, day).forEach(scope -> {
            var known =
                    today.governed().stream().filter(scope.known()::contains).toList();
            inserts.lines(scope, known, day);
        });
    }
}
