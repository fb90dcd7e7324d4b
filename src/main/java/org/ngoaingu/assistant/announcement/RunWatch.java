package org.ngoaingu.assistant.announcement;

import java.util.Map;
import java.util.Optional;
import org.ngoaingu.announcement.AnnouncementChanged;
import org.ngoaingu.announcement.AnnouncementId;
import org.ngoaingu.announcement.AnnouncementView;
import org.ngoaingu.announcement.Announcements;
import org.ngoaingu.announcement.Approvals;
import org.ngoaingu.announcement.PauseReason;
import org.ngoaingu.announcement.Reports;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.Outbox;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells people what becomes of announcements while nobody presses a button: approvers are asked, authors kept up. */
@Component
class RunWatch {

    private static final Actor READER = new Actor.Operator();

    /** Approvers who are asked; one of them is enough. */
    private static final int ASKED = 10;

    private final Announcements announcements;
    private final Approvals approvals;
    private final AuthorNotices author;
    private final AnnouncementCard card;
    private final BroadcastWords words;
    private final CardJob job;
    private final Reports reports;
    private final Chats chats;
    private final Outbox outbox;

    RunWatch(
            Announcements announcements,
            Approvals approvals,
            AuthorNotices author,
            AnnouncementCard card,
            BroadcastWords words,
            CardJob job,
            Reports reports,
            Chats chats,
            Outbox outbox) {
        this.announcements = announcements;
        this.approvals = approvals;
        this.author = author;
        this.card = card;
        this.words = words;
        this.job = job;
        this.reports = reports;
        this.chats = chats;
        this.outbox = outbox;
    }

    @EventListener
    void changed(AnnouncementChanged changed) {
        var it = changed.now();
        switch (it.state()) {
            case WAITING_FOR_APPROVAL ->
                approvals.approvers(it).stream().limit(ASKED).forEach(person -> ask(it, person));
            case RUNNING -> job.schedule(it.id());
            case PAUSED -> {
                if (it.pausedFor() != PauseReason.ASKED) {
                    author.tell(it, "paused");
                }
                if (it.pausedFor() == PauseReason.ROLE_LOST) {
                    approvals.approvers(it).stream().limit(ASKED).forEach(person -> tellOrphaned(it, person));
                }
            }
            case CANCELLED -> author.close(it);
            case EXPIRED -> {
                author.close(it);
                author.tell(it, "expired");
            }
            default -> {}
        }
    }

    /** Somebody else may let it go on, or end it. */
    private void tellOrphaned(AnnouncementView it, PersonId other) {
        chats.preferred(other).ifPresent(chat -> {
            var state = card.of(it, new Actor.Person(other), chat.language());
            var word = words.say(
                    chat.language(),
                    "orphaned",
                    Map.of("id", it.id().toString(), "title", words.title(it, chat.language())));
            outbox.notify(other, new Reply(word, state.choices()), null);
            outbox.notify(other, state, null);
        });
    }

    private void ask(AnnouncementView it, PersonId approver) {
        chats.preferred(approver)
                .ifPresent(chat ->
                        outbox.notify(approver, card.of(it, new Actor.Person(approver), chat.language()), null));
    }

    /**
     * Shows a run as it is now. Its end is told, however it came, once what was on its way has arrived.
     *
     * @return what was shown; empty when there is nothing more to watch
     */
    @Transactional
    public Optional<String> look(AnnouncementId id, String shownBefore) {
        var it = announcements.find(READER, id).orElseThrow();
        return switch (it.state()) {
            case RUNNING, PAUSED -> Optional.of(author.show(it, shownBefore));
            case ENDED, CANCELLED, EXPIRED -> {
                if (isOnItsWay(id)) {
                    yield Optional.of(shownBefore);
                }
                author.report(it);
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private boolean isOnItsWay(AnnouncementId id) {
        return reports.of(READER, id).orElseThrow().total().inFlight() > 0;
    }
}
