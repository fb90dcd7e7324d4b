package org.ngoaingu.announcement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.BulkMaker;
import org.ngoaingu.channel.Chat;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Making;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Staff;
import org.springframework.stereotype.Component;

/** Makes the messages to readers when they are sent, if they are still to be sent to these people. */
@Component
class AnnouncementMaker implements BulkMaker {

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
    public List<Making> make(List<Wanted> wanted) {
        var readers = wanted.stream().map(it -> ReaderSubject.of(it.subject())).toList();
        var lots = new HashMap<AnnouncementId, Lot>();
        readers.stream()
                .collect(Collectors.groupingBy(ReaderSubject::announcement))
                .forEach((id, all) -> lots.put(id, lot(id, all)));
        return IntStream.range(0, readers.size())
                .mapToObj(at -> {
                    var reader = readers.get(at);
                    var lot = Objects.requireNonNull(lots.get(reader.announcement()));
                    return making(lot, reader, wanted.get(at).to());
                })
                .toList();
    }

    /**
     * What is known for all readers of an announcement.
     *
     * @param noMore why nothing of it goes to anybody; absent while it does
     * @param serving those of the readers who have not left
     * @param confirmed those who are to be reminded and need it no more
     */
    private record Lot(
            Draft draft,
            @Nullable Withdrawn noMore,
            Set<PersonId> serving,
            Set<PersonId> confirmed,
            ReaderText.ForReaders text) {}

    private Lot lot(AnnouncementId id, Collection<ReaderSubject> readers) {
        var it = rows.findById(id.value()).orElseThrow();
        var draft = it.draft();
        var people = readers.stream().map(ReaderSubject::person).collect(Collectors.toSet());
        var reminds = readers.stream().anyMatch(ReaderSubject::reminds);
        return new Lot(
                draft,
                noMore(it),
                staff.serving(people, LocalDate.now(clock)),
                reminds ? receipts.confirmed(people, id) : Set.of(),
                text.of(draft, people));
    }

    private @Nullable Withdrawn noMore(Announcement it) {
        return switch (it.state()) {
            case CANCELLED -> Withdrawn.CANCELLED;
            case EXPIRED -> Withdrawn.TOO_LATE;
            default ->
                it.isTooLate(clock.instant())
                        ? Withdrawn.TOO_LATE
                        : it.state() == AnnouncementState.PAUSED ? Withdrawn.PAUSED : null;
        };
    }

    private Making making(Lot lot, ReaderSubject reader, Chat to) {
        var why = withdrawn(lot, reader, to);
        if (why != null) {
            return new Making.Withdrawn(why.name());
        }
        var said = reader.reminds()
                ? lot.text().reminding(reader.person(), to.language())
                : lot.text().of(reader.person(), to.language());
        var reply = new Reply(said, lot.draft().wantsConfirmation() ? List.of(confirm(reader, to)) : List.of());
        return new Making.Ready(
                lot.draft().file() == null ? reply : reply.with(lot.draft().file()), null);
    }

    private static @Nullable Withdrawn withdrawn(Lot lot, ReaderSubject reader, Chat to) {
        if (lot.noMore() != null) {
            return lot.noMore();
        } else if (!reader.person().equals(to.person())) {
            return Withdrawn.MOVED;
        } else if (!lot.serving().contains(reader.person())) {
            return Withdrawn.LEFT;
        }
        return reader.reminds() && lot.confirmed().contains(reader.person()) ? Withdrawn.CONFIRMED : null;
    }

    private Choice confirm(ReaderSubject reader, Chat to) {
        return new Choice(
                Receipts.CONFIRM.formatted(reader.announcement()),
                texts.say(to.language(), Message.of("announcement.confirm.button")));
    }
}
