package org.ngoaingu.announcement;

import static org.ngoaingu.announcement.AnnouncementState.DRAFT;
import static org.ngoaingu.announcement.AnnouncementState.WAITING_FOR_APPROVAL;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What lets an announcement go: with many readers a second person who may send to all of them, or the number of readers
 * typed by an author who is the only one.
 */
@Service
@Transactional
public class Approvals {

    private final Desk desk;
    private final SendingRights rights;
    private final Readers readers;
    private final Blockers blockers;
    private final RunJob job;
    private final Clock clock;
    private final int approveAbove;

    Approvals(
            Desk desk,
            SendingRights rights,
            Readers readers,
            Blockers blockers,
            RunJob job,
            Clock clock,
            @Value("${assistant.approve-above:500}") int approveAbove) {
        this.desk = desk;
        this.rights = rights;
        this.readers = readers;
        this.blockers = blockers;
        this.job = job;
        this.clock = clock;
        this.approveAbove = approveAbove;
    }

    /** Hands in a draft. */
    public Submitted submit(Actor by, AnnouncementId id) {
        return desk.with(by, id, "submit-announcement", it -> submit(by, it, null), Submitted.Refused::new);
    }

    /** Hands in a draft that nobody else can approve. @param readers how many there are, as the author typed it */
    public Submitted submit(Actor by, AnnouncementId id, int readers) {
        return desk.with(by, id, "submit-announcement", it -> submit(by, it, readers), Submitted.Refused::new);
    }

    private Submitted submit(Actor by, Announcement it, @Nullable Integer typed) {
        if (it.state() != DRAFT) {
            return new Submitted.Refused(Desk.wrongState(it));
        }
        var draft = it.draft();
        var count = readers.count(draft.audience(), LocalDate.now(clock));
        var found = blockers.of(by, draft, count);
        if (!found.isEmpty()) {
            return new Submitted.Blocked(found);
        } else if (count <= approveAbove) {
            return scheduled(by, it, Approval.NOT_NEEDED, count);
        }
        var others = rights.others(it.author(), draft.audience());
        if (!others.isEmpty()) {
            it.waitForApproval(count, clock.instant());
            return new Submitted.Waits(desk.saved(by, "submit-announcement", it), others);
        }
        return typed != null && typed == count
                ? scheduled(by, it, Approval.TYPED_NUMBER, count)
                : new Submitted.TypeTheNumber(count);
    }

    private Submitted scheduled(Actor by, Announcement it, Approval how, int readers) {
        it.schedule(how, readers, clock.instant());
        var act = how == Approval.TYPED_NUMBER ? "submit-announcement-alone" : "submit-announcement";
        var view = desk.saved(by, act, it);
        job.schedule(it);
        return new Submitted.Scheduled(view);
    }

    /** Others who may send to all of its readers; at most 50. */
    @Transactional(readOnly = true)
    public List<PersonId> approvers(AnnouncementView it) {
        return rights.others(it.author(), it.draft().audience());
    }

    /** The second person lets it go; of two at once one does. */
    public Approved approve(Actor by, AnnouncementId id) {
        return desk.with(by, id, "approve-announcement", it -> approve(by, it), Approved.Refused::new);
    }

    private Approved approve(Actor by, Announcement it) {
        if (it.isApproved()) {
            return new Approved.Already(it.view());
        } else if (it.state() != WAITING_FOR_APPROVAL) {
            return new Approved.Refused(Desk.wrongState(it));
        } else if (by.equals(it.author())) {
            return new Approved.Refused(Message.of("announcement.refused.ownApproval"));
        }
        var found = blockers.ofText(it.draft());
        if (!found.isEmpty()) {
            return new Approved.Refused(found.getFirst().says());
        }
        it.approve(by, clock.instant());
        var view = desk.saved(by, "approve-announcement", it);
        job.schedule(it);
        return new Approved.Scheduled(view);
    }

    /** The second person wants something changed. */
    public Outcome giveBack(Actor by, AnnouncementId id, String because) {
        return desk.act(by, id, "return-announcement", Set.of(WAITING_FOR_APPROVAL), it -> it.toDraft(because.strip()));
    }
}
