package org.ngoaingu.announcement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.ngoaingu.platform.QuietHours;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One look at a run: starts it, pauses it, or ends it, as is due. */
@Component
class Running {

    /** The last so many messages are looked at for failures. */
    static final int LOOKED_AT = 200;

    /** More failures among them than this pause the run. */
    static final int TOO_MANY_FAILURES = LOOKED_AT / 20;

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration LOOK_AT_PAUSED = Duration.ofSeconds(5);

    private final AnnouncementRows rows;
    private final Desk desk;
    private final SendingRights rights;
    private final Readers readers;
    private final Ledger ledger;
    private final QuietHours quiet;
    private final Clock clock;
    private final int approveAbove;

    Running(
            AnnouncementRows rows,
            Desk desk,
            SendingRights rights,
            Readers readers,
            Ledger ledger,
            QuietHours quiet,
            Clock clock,
            @Value("${assistant.approve-above:500}") int approveAbove) {
        this.rows = rows;
        this.desk = desk;
        this.rights = rights;
        this.readers = readers;
        this.ledger = ledger;
        this.quiet = quiet;
        this.clock = clock;
        this.approveAbove = approveAbove;
    }

    /** @return when to look again; empty when the run is over or another has taken its place */
    @Transactional
    public Optional<Instant> step(AnnouncementId id, int run) {
        var now = clock.instant();
        return rows.findLockedById(id.value()).filter(it -> it.run() == run).flatMap(it -> switch (it.state()) {
            case SCHEDULED -> start(it, now);
            case RUNNING -> watch(it, now);
            case PAUSED -> wait(it, now);
            default -> Optional.empty();
        });
    }

    private Optional<Instant> start(Announcement it, Instant now) {
        if (it.isTooLate(now)) {
            return expired(it, now);
        } else if (hasNoRight(it)) {
            return paused(it, PauseReason.ROLE_LOST, now);
        } else if (isQuiet(it, now)) {
            return Optional.of(quiet.endAfter(now));
        }
        var day = LocalDate.now(clock);
        var count = it.isApproved() ? 0 : readers.count(it.draft().audience(), day);
        if (count > approveAbove) { // there are more than when it was handed in
            it.waitForApproval(count, now);
            desk.changed(it);
            return Optional.empty();
        }
        it.start(now);
        desk.changed(it);
        ledger.freeze(it, day, now);
        return Optional.of(now.plus(LOOK));
    }

    private Optional<Instant> watch(Announcement it, Instant now) {
        if (it.isTooLate(now)) {
            return expired(it, now);
        } else if (hasNoRight(it)) {
            return paused(it, PauseReason.ROLE_LOST, now);
        } else if (isQuiet(it, now)) {
            return paused(it, PauseReason.QUIET_HOURS, now);
        } else if (ledger.failures(it, LOOKED_AT) > TOO_MANY_FAILURES) {
            return paused(it, PauseReason.FAILURES, now);
        }
        ledger.renew(it, now);
        if (!ledger.hasQueued(it) && ledger.queueUnsent(it, now) == 0) {
            it.end(now);
            desk.changed(it);
            ledger.keep(it, now);
            return Optional.empty();
        }
        return Optional.of(now.plus(LOOK));
    }

    private Optional<Instant> wait(Announcement it, Instant now) {
        if (it.isTooLate(now)) {
            return expired(it, now);
        } else if (it.pausedFor() == PauseReason.QUIET_HOURS && !quiet.include(now)) {
            it.wake(now);
            desk.changed(it);
            ledger.queueUnsent(it, now);
        }
        return Optional.of(now.plus(LOOK_AT_PAUSED));
    }

    private Optional<Instant> paused(Announcement it, PauseReason why, Instant now) {
        it.pause(why);
        desk.changed(it);
        ledger.recall(it, now);
        return Optional.of(now.plus(LOOK_AT_PAUSED));
    }

    private Optional<Instant> expired(Announcement it, Instant now) {
        it.expire(now);
        desk.changed(it);
        ledger.recall(it, now);
        return Optional.empty();
    }

    private boolean hasNoRight(Announcement it) {
        return rights.refusal(it.responsible(), it.draft().audience()).isPresent();
    }

    private boolean isQuiet(Announcement it, Instant now) {
        return !it.draft().inQuietHours() && quiet.include(now);
    }
}
