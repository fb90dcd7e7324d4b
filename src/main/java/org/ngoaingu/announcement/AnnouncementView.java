package org.ngoaingu.announcement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.Actor;

/**
 * An announcement as it stands.
 *
 * @param responsible by whose right it runs: the author, or who resumed it
 * @param pausedFor absent unless it is paused
 * @param readersSubmitted how many there were when it was handed in; absent before
 * @param approvedBy as the audit trail names them; absent while nobody has
 * @param returnedBecause what the second person wants changed; absent when nobody said so
 */
public record AnnouncementView(
        AnnouncementId id,
        Actor author,
        Actor responsible,
        Draft draft,
        AnnouncementState state,
        @Nullable PauseReason pausedFor,
        @Nullable Integer readersSubmitted,
        @Nullable Approval approval,
        @Nullable String approvedBy,
        @Nullable String returnedBecause,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant correctedAt,
        @Nullable Instant remindedAt) {}
