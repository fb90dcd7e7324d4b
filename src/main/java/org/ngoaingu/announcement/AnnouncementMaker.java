package org.ngoaingu.announcement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.Chat;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Making;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.channel.ReplyMaker;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Staff;
import org.springframework.stereotype.Component;

/** Makes the message to one reader when it is sent, if it is still to be sent to that person. */
@Component
class AnnouncementMaker implements ReplyMaker {

    /** Why nothing goes; {@code announcement_ledger} tells them apart. */
    private enum Withdrawn {
        PAUSED,
        CANCELLED,
        TOO_LATE,
        /** The chat is another's by now, or nobody's. */
        MOVED,
        LEFT,
        /** A reminder for who has confirmed meanwhile. */
        CONFIRMED
    }

    private final AnnouncementRows rows;
    private final Receipts receipts;
    private final ReaderText text;
    private final Staff staff;
    private final Texts texts;
    private final Clock clock;

    AnnouncementMaker(
            AnnouncementRows rows, Receipts receipts, ReaderText text, Staff staff, Texts texts, Clock clock) {
        this.rows = rows;
        this.receipts = receipts;
        this.text = text;
        this.staff = staff;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "announcement";
    }

    @Override
    public Making make(String subject, Chat to) {
        var reader = ReaderSubject.of(subject);
        var announcement = rows.findById(reader.announcement().value()).orElseThrow();
        var why = withdrawn(announcement, reader, to);
        if (why != null) {
            return new Making.Withdrawn(why.name());
        }
        var draft = announcement.draft();
        var said = reader.reminds()
                ? text.reminding(draft, reader.person(), to.language())
                : text.of(draft, reader.person(), to.language());
        var reply = new Reply(said, draft.wantsConfirmation() ? List.of(confirm(reader, to)) : List.of());
        return new Making.Ready(draft.file() == null ? reply : reply.with(draft.file()), null);
    }

    private @Nullable Withdrawn withdrawn(Announcement it, ReaderSubject reader, Chat to) {
        if (it.state() == AnnouncementState.CANCELLED) {
            return Withdrawn.CANCELLED;
        } else if (it.state() == AnnouncementState.EXPIRED || it.isTooLate(clock.instant())) {
            return Withdrawn.TOO_LATE;
        } else if (it.state() == AnnouncementState.PAUSED) {
            return Withdrawn.PAUSED;
        } else if (!reader.person().equals(to.person())) {
            return Withdrawn.MOVED;
        } else if (!staff.isServing(reader.person(), LocalDate.now(clock))) {
            return Withdrawn.LEFT;
        }
        return reader.reminds() && receipts.hasConfirmed(reader.person(), reader.announcement())
                ? Withdrawn.CONFIRMED
                : null;
    }

    private Choice confirm(ReaderSubject reader, Chat to) {
        return new Choice(
                Receipts.CONFIRM.formatted(reader.announcement()),
                texts.say(to.language(), Message.of("announcement.confirm.button")));
    }
}
