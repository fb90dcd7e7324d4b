package org.ngoaingu.announcement;

import static org.ngoaingu.announcement.AnnouncementState.DRAFT;
import static org.ngoaingu.announcement.AnnouncementState.SCHEDULED;
import static org.ngoaingu.announcement.AnnouncementState.WAITING_FOR_APPROVAL;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ngoaingu.channel.ChatFiles;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Announcements as they are written. How they are handed in is in {@link Approvals}, how they run in {@link Runs}. */
@Service
@Transactional
public class Announcements {

    /** How long the file of an announcement can be opened where the history shows it. */
    private static final Duration FILES = Duration.ofDays(400);

    private final AnnouncementRows rows;
    private final SendingRights rights;
    private final Desk desk;
    private final ChatFiles files;
    private final Clock clock;

    Announcements(AnnouncementRows rows, SendingRights rights, Desk desk, ChatFiles files, Clock clock) {
        this.rows = rows;
        this.rights = rights;
        this.desk = desk;
        this.files = files;
        this.clock = clock;
    }

    /** Why the actor may write to nobody at all; empty when there is somebody. */
    @Transactional(readOnly = true)
    public Optional<Message> refusal(Actor by) {
        return rights.refusal(by);
    }

    /** Keeps a draft, as incomplete as it may be; the author must be somebody who may send to anybody at all. */
    public Outcome compose(Actor by, Draft draft) {
        var refusal = rights.refusal(by, draft.audience());
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        keepFile(draft);
        return new Outcome.Done(desk.saved(by, "compose-announcement", new Announcement(by, draft, clock.instant())));
    }

    /** Its author writes a draft anew. */
    public Outcome change(Actor by, AnnouncementId id, Draft draft) {
        var refusal = rights.refusal(by, draft.audience())
                .or(() -> rows.findById(id.value())
                        .filter(it -> !by.equals(it.author()))
                        .map(it -> Message.of("announcement.refused.notAuthor")));
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        keepFile(draft);
        return desk.act(by, id, "change-announcement", Set.of(DRAFT), it -> it.change(draft));
    }

    /** Takes back what was handed in and has not begun. */
    public Outcome takeBack(Actor by, AnnouncementId id) {
        return desk.act(
                by, id, "take-back-announcement", Set.of(WAITING_FOR_APPROVAL, SCHEDULED), it -> it.toDraft(null));
    }

    /** Empty when there is none, or the actor neither wrote it nor may send to its readers. */
    @Transactional(readOnly = true)
    public Optional<AnnouncementView> find(Actor by, AnnouncementId id) {
        return rows.findById(id.value())
                .filter(it -> by.equals(it.author())
                        || rights.refusal(by, it.draft().audience()).isEmpty())
                .map(Announcement::view);
    }

    /** The actor's own, the newest first; at most 20. */
    @Transactional(readOnly = true)
    public List<AnnouncementView> of(Actor author) {
        return rows.findTop20ByAuthorOrderByIdDesc(author.named()).stream()
                .map(Announcement::view)
                .toList();
    }

    private void keepFile(Draft draft) {
        if (draft.file() != null) {
            files.keepUntil(List.of(draft.file()), clock.instant().plus(FILES));
        }
    }
}
