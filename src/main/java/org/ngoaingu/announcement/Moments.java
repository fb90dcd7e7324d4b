package org.ngoaingu.announcement;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** When what happened to an announcement; absent while it has not. */
@Embeddable
class Moments {

    OffsetDateTime createdAt;

    @Nullable
    OffsetDateTime submittedAt;

    @Nullable
    OffsetDateTime approvedAt;

    @Nullable
    OffsetDateTime startedAt;

    /** Failures before it do not count against the run. */
    @Nullable
    OffsetDateTime watchedFrom;

    @Nullable
    OffsetDateTime endedAt;

    @Nullable
    OffsetDateTime correctedAt;

    @Nullable
    OffsetDateTime remindedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected Moments() {}

    Moments(OffsetDateTime createdAt) {
        this.createdAt = createdAt;
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
