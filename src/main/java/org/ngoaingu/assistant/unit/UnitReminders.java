package org.ngoaingu.assistant.unit;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.ngoaingu.channel.Chat;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.Outbox;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.StartChoice;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reminders to people, of which each gets one a week at most, whoever sends it. */
@Component
class UnitReminders {

    /** People who are reminded in one turn; the others by pressing again. */
    static final int AT_ONCE = 300;

    private static final Duration KEPT = Duration.ofDays(400);

    private final Chats chats;
    private final Outbox outbox;
    private final Texts texts;
    private final JdbcClient sql;
    private final Clock clock;

    UnitReminders(Chats chats, Outbox outbox, Texts texts, JdbcClient sql, Clock clock) {
        this.chats = chats;
        this.outbox = outbox;
        this.texts = texts;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param unreached whose chat cannot be written to at present; they may be reminded later
     * @param left who are still to be reminded this week
     */
    record Done(int reminded, int unreached, int left) {}

    /** How many of the people were not reminded in the day's week. */
    int due(List<PersonId> people, LocalDate day) {
        return notReminded(people, day).size();
    }

    Done remind(Actor who, List<PersonId> people, LocalDate day) {
        dropOld();
        var due = notReminded(people, day);
        var now = due.subList(0, Math.min(AT_ONCE, due.size()));
        var reminded = 0;
        var unreached = 0;
        for (var person : now) {
            var chat = chats.preferred(person);
            if (chat.isEmpty()) {
                unreached++;
            } else if (take(who, person, week(day))) {
                outbox.notify(person, words(chat.get()), "unit-reminder:" + person.value() + ":" + week(day));
                reminded++;
            }
        }
        return new Done(reminded, unreached, due.size() - now.size());
    }

    private List<PersonId> notReminded(List<PersonId> people, LocalDate day) {
        var reminded = new HashSet<>(sql.sql("select person_id from unit_reminder where week = :week")
                .param("week", week(day))
                .query(Long.class)
                .list());
        return people.stream()
                .filter(person -> !reminded.contains(person.value()))
                .toList();
    }

    /** @return false when the person was reminded meanwhile */
    private boolean take(Actor who, PersonId person, String week) {
        return sql.sql("""
                                insert into unit_reminder (person_id, week, reminded_by, reminded_at)
                                values (:person, :week, :by, :now) on conflict do nothing""")
                        .param("person", person.value())
                        .param("week", week)
                        .param("by", who.named())
                        .param("now", Instants.now(clock))
                        .update()
                == 1;
    }

    private void dropOld() {
        sql.sql("delete from unit_reminder where reminded_at < :then")
                .param("then", Instants.now(clock).minus(KEPT))
                .update();
    }

    private Reply words(Chat chat) {
        var language = chat.language();
        return new Reply(
                say(language, "unit.reminder.text"),
                List.of(
                        StartChoice.flow("submit-certificate", say(language, "unit.reminder.submit")),
                        StartChoice.intent("quota_self", say(language, "unit.reminder.quota"))));
    }

    private String say(Locale language, String key) {
        return texts.say(language, Message.of(key));
    }

    /** ISO 8601: 2026-W47. */
    static String week(LocalDate day) {
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
