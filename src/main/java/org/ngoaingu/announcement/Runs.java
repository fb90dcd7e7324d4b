package org.ngoaingu.announcement;

import static org.ngoaingu.announcement.AnnouncementState.DRAFT;
import static org.ngoaingu.announcement.AnnouncementState.ENDED;
import static org.ngoaingu.announcement.AnnouncementState.PAUSED;
import static org.ngoaingu.announcement.AnnouncementState.RUNNING;
import static org.ngoaingu.announcement.AnnouncementState.SCHEDULED;
import static org.ngoaingu.announcement.AnnouncementState.WAITING_FOR_APPROVAL;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do to a run. Each is in force with the commit, but for messages that are in flight. */
@Service
@Transactional
public class Runs {

    /** Readers are reminded no more often. */
    static final Duration BETWEEN_REMINDERS = Duration.ofHours(24);

    private final Desk desk;
    private final Ledger ledger;
    private final ReminderBatch reminders;
    private final Blockers blockers;
    private final RunJob job;
    private final Clock clock;

    Runs(Desk desk, Ledger ledger, ReminderBatch reminders, Blockers blockers, RunJob job, Clock clock) {
        this.desk = desk;
        this.ledger = ledger;
        this.reminders = reminders;
        this.blockers = blockers;
        this.job = job;
        this.clock = clock;
    }

    public Outcome pause(Actor by, AnnouncementId id) {
        return desk.act(by, id, "pause-announcement", Set.of(RUNNING, PAUSED), it -> {
            it.pause(PauseReason.ASKED);
            ledger.recall(it, clock.instant());
        });
    }

    /** Goes on, or begins where it had not; who resumes it answers for it from now on. */
    public Outcome resume(Actor by, AnnouncementId id) {
        return desk.act(by, id, "resume-announcement", Set.of(PAUSED), it -> {
            it.resume(by, clock.instant());
            if (it.state() == RUNNING) {
                ledger.queueUnsent(it, clock.instant());
            }
        });
    }

    /** Stops it for good, whenever before its end. */
    public Outcome cancel(Actor by, AnnouncementId id) {
        var before = Set.of(DRAFT, WAITING_FOR_APPROVAL, SCHEDULED, RUNNING, PAUSED);
        return desk.act(by, id, "cancel-announcement", before, it -> {
            it.cancel(clock.instant());
            ledger.recall(it, clock.instant());
        });
    }

    /**
     * Gives it another text, which everybody gets who has not got it yet.
     *
     * @param en absent as in {@link Draft#en()}
     * @param inPlace whether it also takes the place of the earlier one where that was sent
     */
    public Outcome correct(Actor by, AnnouncementId id, String vi, @Nullable String en, boolean inPlace) {
        return desk.with(
                by,
                id,
                "correct-announcement",
                it -> {
                    var found = blockers.ofText(it.draft().saying(vi, en));
                    if (!found.isEmpty()) {
                        return new Outcome.Refused(found.getFirst().says());
                    } else if (!Set.of(SCHEDULED, RUNNING, PAUSED, ENDED).contains(it.state())) {
                        return new Outcome.Refused(Desk.wrongState(it));
                    }
                    it.correct(vi, en, clock.instant());
                    if (inPlace && it.hasStarted()) {
                        ledger.outdate(it, clock.instant());
                        goOn(it);
                    }
                    return new Outcome.Done(desk.saved(by, "correct-announcement", it));
                },
                Outcome.Refused::new);
    }

    /** Sends what failed once more. */
    public Outcome retry(Actor by, AnnouncementId id) {
        return desk.act(by, id, "retry-announcement", Set.of(RUNNING, ENDED), it -> {
            if (ledger.retryFailed(it, clock.instant()) > 0) {
                goOn(it);
            }
        });
    }

    /** Writes once more to those who got it and have not confirmed it. */
    public Outcome remind(Actor by, AnnouncementId id) {
        return desk.with(
                by,
                id,
                "remind-announcement",
                it -> {
                    var now = clock.instant();
                    var last = it.remindedAt();
                    if (!it.draft().wantsConfirmation()) {
                        return new Outcome.Refused(Message.of("announcement.refused.nothingToConfirm"));
                    } else if (!Set.of(RUNNING, ENDED).contains(it.state())) {
                        return new Outcome.Refused(Desk.wrongState(it));
                    } else if (last != null && now.isBefore(last.plus(BETWEEN_REMINDERS))) {
                        return new Outcome.Refused(Message.of("announcement.refused.remindedAlready"));
                    }
                    reminders.queue(it, it.remind(now), now);
                    return new Outcome.Done(desk.saved(by, "remind-announcement", it));
                },
                Outcome.Refused::new);
    }

    private void goOn(Announcement it) {
        if (it.state() == ENDED) {
            it.reopen(clock.instant());
            job.schedule(it);
        }
    }
}
