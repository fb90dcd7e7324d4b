package org.ngoaingu.announcement;

import static org.ngoaingu.announcement.AnnouncementState.CANCELLED;
import static org.ngoaingu.announcement.AnnouncementState.DRAFT;
import static org.ngoaingu.announcement.AnnouncementState.ENDED;
import static org.ngoaingu.announcement.AnnouncementState.EXPIRED;
import static org.ngoaingu.announcement.AnnouncementState.PAUSED;
import static org.ngoaingu.announcement.AnnouncementState.RUNNING;
import static org.ngoaingu.announcement.AnnouncementState.SCHEDULED;
import static org.ngoaingu.announcement.AnnouncementState.WAITING_FOR_APPROVAL;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.staff.Actor;

/** One message to many, from the first draft to the end of its run. Guards its own transitions. */
@Entity
@Table(name = "announcement")
class Announcement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    private @Nullable Long authorId;
    private String author;

    @Embedded
    private Content content;

    @Enumerated(EnumType.STRING)
    private AnnouncementState state = DRAFT;

    @Enumerated(EnumType.STRING)
    private @Nullable PauseReason pausedFor;

    private @Nullable Long responsibleId;
    private String responsible;
    private @Nullable Integer readersSubmitted;

    @Enumerated(EnumType.STRING)
    private @Nullable Approval approval;

    private @Nullable String approvedBy;
    private @Nullable String returnedBecause;

    private int run;
    private int reminders;

    @Embedded
    private Moments moments;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected Announcement() {}

    Announcement(Actor by, Draft draft, Instant now) {
        authorId = Actors.key(by);
        author = by.named();
        responsibleId = authorId;
        responsible = author;
        content = new Content(draft);
        moments = new Moments(Instants.of(now));
    }

    void change(Draft draft) {
        mustBe(DRAFT);
        content = new Content(draft);
    }

    /** A second person is asked. */
    void waitForApproval(int readers, Instant now) {
        mustBe(DRAFT, SCHEDULED);
        state = WAITING_FOR_APPROVAL;
        readersSubmitted = readers;
        returnedBecause = null;
        moments.submittedAt = Instants.of(now);
    }

    /** Nobody else is to be asked. */
    void schedule(Approval how, int readers, Instant now) {
        mustBe(DRAFT);
        readersSubmitted = readers;
        returnedBecause = null;
        moments.submittedAt = Instants.of(now);
        approval = how;
        toSchedule();
    }

    void approve(Actor by, Instant now) {
        mustBe(WAITING_FOR_APPROVAL);
        approval = Approval.SECOND_PERSON;
        approvedBy = by.named();
        moments.approvedAt = Instants.of(now);
        toSchedule();
    }

    private void toSchedule() {
        state = SCHEDULED;
        run++;
    }

    /** It is to be written anew. @param because what the second person wants changed; absent when the author took it back */
    void toDraft(@Nullable String because) {
        mustBe(WAITING_FOR_APPROVAL, SCHEDULED);
        state = DRAFT;
        approval = null;
        approvedBy = null;
        moments.approvedAt = null;
        returnedBecause = because;
    }

    void start(Instant now) {
        mustBe(SCHEDULED);
        state = RUNNING;
        moments.startedAt = Instants.of(now);
        moments.watchedFrom = Instants.of(now);
    }

    void pause(PauseReason why) {
        mustBe(SCHEDULED, RUNNING, PAUSED);
        state = PAUSED;
        pausedFor = why;
    }

    /** It goes on, or begins where it had not. @param by who answers for it from now on */
    void resume(Actor by, Instant now) {
        mustBe(PAUSED);
        pausedFor = null;
        responsibleId = Actors.key(by);
        responsible = by.named();
        moments.watchedFrom = Instants.of(now);
        state = hasStarted() ? RUNNING : SCHEDULED;
    }

    /** Its quiet hours are over. */
    void wake(Instant now) {
        mustBe(PAUSED);
        pausedFor = null;
        moments.watchedFrom = Instants.of(now);
        state = RUNNING;
    }

    /** There is something more to send. */
    void reopen(Instant now) {
        mustBe(ENDED);
        state = RUNNING;
        run++;
        moments.watchedFrom = Instants.of(now);
        moments.endedAt = null;
    }

    void end(Instant now) {
        mustBe(RUNNING);
        state = ENDED;
        moments.endedAt = Instants.of(now);
    }

    void cancel(Instant now) {
        mustBe(DRAFT, WAITING_FOR_APPROVAL, SCHEDULED, RUNNING, PAUSED);
        over(CANCELLED, now);
    }

    void expire(Instant now) {
        mustBe(WAITING_FOR_APPROVAL, SCHEDULED, RUNNING, PAUSED);
        over(EXPIRED, now);
    }

    private void over(AnnouncementState last, Instant now) {
        state = last;
        pausedFor = null;
        moments.endedAt = Instants.of(now);
    }

    void correct(String vi, @Nullable String en, Instant now) {
        mustBe(SCHEDULED, RUNNING, PAUSED, ENDED);
        content = new Content(content.draft().saying(vi, en));
        moments.correctedAt = Instants.of(now);
    }

    /** @return the number of the reminder, from 1 */
    int remind(Instant now) {
        mustBe(RUNNING, ENDED);
        moments.remindedAt = Instants.of(now);
        return ++reminders;
    }

    private void mustBe(AnnouncementState... states) {
        for (var allowed : states) {
            if (state == allowed) {
                return;
            }
        }
        throw new IllegalStateException("announcement %d is %s".formatted(id, state));
    }

    AnnouncementId id() {
        return new AnnouncementId(Objects.requireNonNull(id));
    }

    AnnouncementState state() {
        return state;
    }

    @Nullable
    PauseReason pausedFor() {
        return pausedFor;
    }

    Draft draft() {
        return content.draft();
    }

    int run() {
        return run;
    }

    boolean isApproved() {
        return approval != null && approval != Approval.NOT_NEEDED;
    }

    boolean hasStarted() {
        return moments.startedAt != null;
    }

    boolean isTooLate(Instant now) {
        var last = draft().tooLateAfter();
        return last != null && now.isAfter(last);
    }

    Actor author() {
        return Actors.of(authorId, author);
    }

    Actor responsible() {
        return Actors.of(responsibleId, responsible);
    }

    Instant watchedFrom() {
        return Objects.requireNonNull(moments.watchedFrom).toInstant();
    }

    @Nullable
    Instant remindedAt() {
        return Moments.instant(moments.remindedAt);
    }

    AnnouncementView view() {
        return new AnnouncementView(
                id(),
                author(),
                responsible(),
                draft(),
                state,
                pausedFor,
                readersSubmitted,
                approval,
                approvedBy,
                returnedBecause,
                moments.createdAt.toInstant(),
                Moments.instant(moments.startedAt),
                Moments.instant(moments.endedAt),
                Moments.instant(moments.correctedAt),
                Moments.instant(moments.remindedAt));
    }
}
