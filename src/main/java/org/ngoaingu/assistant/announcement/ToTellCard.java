package org.ngoaingu.assistant.announcement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import org.ngoaingu.announcement.AnnouncementId;
import org.ngoaingu.announcement.Report;
import org.ngoaingu.announcement.Reports;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Staff;
import org.springframework.stereotype.Component;

/** The readers whom no chat reaches and nobody has told yet, with a button each to tick them off. */
@Component
class ToTellCard {

    private static final int SHOWN = 10;

    private final Reports reports;
    private final Staff staff;
    private final BroadcastWords words;
    private final Clock clock;

    ToTellCard(Reports reports, Staff staff, BroadcastWords words, Clock clock) {
        this.reports = reports;
        this.staff = staff;
        this.words = words;
        this.clock = clock;
    }

    Reply of(AnnouncementId id, Actor who, Locale language) {
        var readers = reports.toTell(who, id, SHOWN + 1, 0);
        var report = reports.of(who, id);
        if (readers.isEmpty() || report.isEmpty()) {
            return words.reply(language, "noneToTell").on(card(id));
        }
        var lines = new ArrayList<String>();
        var choices = new ArrayList<Choice>();
        lines.add("# " + words.say(language, "toTell", Map.of("id", id.toString())));
        report.get()
                .announcement()
                .draft()
                .text(language)
                .lines()
                .map(line -> "> " + line)
                .forEach(lines::add);
        var shown = readers.stream().limit(SHOWN).map(Report.Reader::person).toList();
        for (var person : staff.listed(shown, LocalDate.now(clock))) {
            lines.add("- " + words.say(language, "person", Map.of("name", person.name(), "unit", person.unitName())));
            choices.add(AnnouncementKeys.button(
                    id,
                    person.person(),
                    ToTellButtons.TOLD,
                    words.say(language, "button.told", Map.of("name", person.name()))));
        }
        if (readers.size() > SHOWN) {
            lines.add(words.say(language, "moreToTell"));
        }
        return new Reply(String.join("\n", lines), choices).on(card(id));
    }

    private static String card(AnnouncementId id) {
        return "announcement-tell:" + id;
    }
}
