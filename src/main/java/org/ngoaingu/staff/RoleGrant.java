package org.ngoaingu.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An administrator's right over a unit and all below it, granted from one day on and revoked from another. */
@Entity
class RoleGrant {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long personId;
    private @Nullable Long unitId; // absent: over everything
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable Long grantedBy;
    private OffsetDateTime grantedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected RoleGrant() {}

    RoleGrant(PersonId whom, UnitId unit, LocalDate from, Actor by, OffsetDateTime at) {
        personId = whom.value();
        unitId = unit.value();
        validFrom = from;
        grantedBy = Actors.key(by);
        grantedAt = at;
    }

    /** Holds no longer from the day on; one that would begin later never holds. An earlier end stays. */
    void revoke(LocalDate from) {
        var end = from.isBefore(validFrom) ? validFrom : from;
        if (validTo == null || validTo.isAfter(end)) {
            validTo = end;
        }
    }
}
