package org.ngoaingu.assistant.announcement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ngoaingu.announcement.AnnouncementId;
import org.ngoaingu.announcement.Reports;
import org.ngoaingu.channel.Chat;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.Outbox;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.Unit;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.Units;
import org.springframework.stereotype.Component;

/** Asks heads to tell their people in person, each once a day about one announcement. */
@Component
class HeadNotices {

    /** Readers who are looked at; the others' heads are asked when these are told. */
    private static final int READERS = 2_000;

    private final Reports reports;
    private final Units units;
    private final Staff staff;
    private final Chats chats;
    private final Outbox outbox;
    private final BroadcastWords words;
    private final Clock clock;

    HeadNotices(
            Reports reports, Units units, Staff staff, Chats chats, Outbox outbox, BroadcastWords words, Clock clock) {
        this.reports = reports;
        this.units = units;
        this.staff = staff;
        this.chats = chats;
        this.outbox = outbox;
        this.words = words;
        this.clock = clock;
    }

    /** Of the readers whom the asker may see. @return how many heads were written to */
    int ask(Actor by, AnnouncementId id) {
        var day = LocalDate.now(clock);
        var people = new HashMap<UnitId, Integer>();
        reports.toTell(by, id, READERS, 0).forEach(reader -> people.merge(reader.unit(), 1, Integer::sum));
        var heads = new HashMap<PersonId, Integer>();
        people.forEach((unit, count) -> head(unit, day).ifPresent(head -> heads.merge(head, count, Integer::sum)));
        return (int) heads.entrySet().stream()
                .filter(head -> asked(head.getKey(), head.getValue(), id, day))
                .count();
    }

    private boolean asked(PersonId head, int people, AnnouncementId id, LocalDate day) {
        var key = "tell-announcement:%s:%d:%s".formatted(id, head.value(), day);
        return chats.preferred(head)
                .map(chat -> outbox.notify(head, request(chat, people, id), key))
                .orElse(false);
    }

    private Reply request(Chat chat, int people, AnnouncementId id) {
        return new Reply(
                words.say(chat.language(), "headAsked", Map.of("people", people)),
                List.of(words.button(id, ToTellButtons.LIST, chat.language())));
    }

    /** The head of the unit, or of the nearest above it that has one with a chat. */
    private Optional<PersonId> head(UnitId unit, LocalDate day) {
        return units.find(unit, day).stream()
                .flatMap(it -> it.path().reversed().stream())
                .flatMap(above -> units.find(above, day).stream())
                .map(Unit::head)
                .filter(Objects::nonNull)
                .flatMap(code -> staff.find(code).stream())
                .filter(head -> chats.preferred(head).isPresent())
                .findFirst();
    }
}
