package org.ngoaingu.digest;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.ngoaingu.progress.Standing;
import org.ngoaingu.progress.Standings;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.UnitId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whom digests name. A digest goes over a foreign messenger, so it has counts only unless the authority wants names in it
 * ({@code ASSISTANT_NAMES_IN_DIGEST}).
 */
@Component
class Naming {

    /** Of each kind. */
    static final int MOST = 5;

    private final Standings standings;
    private final Staff staff;
    private final boolean allowed;

    Naming(Standings standings, Staff staff, @Value("${assistant.names-in-digest:false}") boolean allowed) {
        this.standings = standings;
        this.staff = staff;
        this.allowed = allowed;
    }

    Named of(UnitId unit, LocalDate day) {
        return allowed
                ? new Named(names(unit, Standing.WAITING, day), names(unit, Standing.EXPIRING, day))
                : Named.NONE;
    }

    private List<String> names(UnitId unit, Standing standing, LocalDate day) {
        return staff.listed(standings.people(unit, standing, day, 0, MOST), day).stream()
                .sorted(Comparator.comparing(it -> it.code().value()))
                .map(it -> it.name().replaceAll("\\s+", " "))
                .toList();
    }
}
