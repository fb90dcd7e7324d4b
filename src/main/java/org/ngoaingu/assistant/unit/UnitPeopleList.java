package org.ngoaingu.assistant.unit;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ngoaingu.assistant.record.Records;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.progress.Standing;
import org.ngoaingu.progress.Standings;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.UnitId;
import org.springframework.stereotype.Component;

/** Those of a unit who stand so, page by page, a button each that opens the person's record. */
@Component
class UnitPeopleList {

    static final int PAGE = 8;

    private final Standings standings;
    private final Staff staff;
    private final AuditTrail audit;
    private final Texts texts;

    UnitPeopleList(Standings standings, Staff staff, AuditTrail audit, Texts texts) {
        this.standings = standings;
        this.staff = staff;
        this.audit = audit;
        this.texts = texts;
    }

    /** @param page from 0 on; one behind the last is empty */
    Reply of(Actor who, UnitId unit, Standing standing, int page, Inbound sender, LocalDate day) {
        var count = standings.of(unit, day).map(all -> all.of(standing)).orElse(0);
        var from = page * PAGE;
        var people = from >= count ? List.<PersonId>of() : standings.people(unit, standing, day, from, PAGE);
        var buttons = new ArrayList<>(staff.listed(people, day).stream()
                .sorted(comparing(one -> one.code().value()))
                .map(UnitPeopleList::button)
                .toList());
        var shown = buttons.size();
        audit.record(who.named(), "see-people", "unit:" + unit.value(), standing.name());
        if (page > 0) {
            buttons.add(turn(unit, standing, page - 1, "unit.button.before", sender));
        }
        if (from + shown < count) {
            buttons.add(turn(unit, standing, page + 1, "unit.button.after", sender));
        }
        buttons.add(UnitCard.show(unit, say(sender, "unit.button.card")));
        var group = say(sender, "unit.group." + standing);
        var text = shown == 0
                ? texts.say(sender.language(), "unit.page.empty", Map.of("group", group))
                : texts.say(
                        sender.language(),
                        "unit.page.some",
                        Map.of("group", group, "count", count, "from", from + 1, "to", from + shown));
        return new Reply(text, buttons);
    }

    private static Choice button(Staff.Listed one) {
        var label = one.name() + " (" + one.code().value() + ")";
        return Records.person(one.person(), label.replaceAll("\\s+", " "));
    }

    private Choice turn(UnitId unit, Standing standing, int page, String label, Inbound sender) {
        return new Choice(data(unit, standing, page), say(sender, label));
    }

    static String data(UnitId unit, Standing standing, int page) {
        return UnitCard.data(unit, act(standing, page));
    }

    static String act(Standing standing, int page) {
        return standing.name() + "." + page;
    }

    private String say(Inbound sender, String key) {
        return texts.say(sender.language(), Message.of(key));
    }
}
