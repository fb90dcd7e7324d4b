package org.ngoaingu.assistant.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.StartChoice;
import org.ngoaingu.duties.Basis;
import org.ngoaingu.duties.DueDuty;
import org.ngoaingu.duties.Duties;
import org.ngoaingu.duties.DutyDesk;
import org.ngoaingu.duties.Part;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.Unit;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.Units;
import org.springframework.stereotype.Component;

/** What one unit has to do by a day, with what the reader may do about it. */
@Component
class DutyCard {

    private static final int WEEKS = 52;
    private static final int MOST = 15;
    private static final int MOST_BUTTONS = 5;
    private static final int LABEL = 40;

    private final Duties duties;
    private final DutyDesk desk;
    private final Units units;
    private final Rights rights;
    private final Texts texts;

    DutyCard(Duties duties, DutyDesk desk, Units units, Rights rights, Texts texts) {
        this.duties = duties;
        this.desk = desk;
        this.units = units;
        this.rights = rights;
        this.texts = texts;
    }

    /** The card, or the words that an unknown unit gets too. */
    Reply of(UnitId id, Inbound sender, LocalDate today) {
        var language = sender.language();
        var unit = units.find(id, today);
        if (unit.isEmpty() || !may(sender, Act.SEE, id, today)) {
            return Reply.of(texts.say(language, Message.of("record.unitNotYours")));
        }
        var due = duties.upcoming(id, today, WEEKS);
        return new Reply(words(unit.get(), due, language), buttons(unit.get(), due, sender, today));
    }

    private String words(Unit unit, List<DueDuty> due, Locale language) {
        var lines = new ArrayList<String>();
        lines.add("# " + texts.say(language, "duties.head", Map.of("unit", unit.name())));
        due.stream().limit(MOST).forEach(duty -> lines.add("- " + texts.say(language, duty.said())));
        if (due.isEmpty()) {
            lines.add(texts.say(language, Message.of("duties.none")));
        } else if (due.size() > MOST) {
            lines.add(texts.say(language, Message.of("duties.more", "number", due.size() - MOST)));
        }
        return String.join("\n", lines);
    }

    private List<Choice> buttons(Unit unit, List<DueDuty> due, Inbound sender, LocalDate today) {
        var choices = new ArrayList<Choice>();
        due.stream()
                .filter(duty -> duty.part() != Part.OVERSEE)
                .limit(MOST_BUTTONS)
                .forEach(duty -> choices.add(button(unit, duty, DutyKeys.DONE, sender.language())));
        if (may(sender, Act.CORRECT, unit.id(), today)
                && !desk.bodies(unit.id()).isEmpty()) {
            due.stream()
                    .filter(duty -> !(duty.basis() instanceof Basis.ByPlan))
                    .limit(MOST_BUTTONS)
                    .forEach(duty -> choices.add(button(unit, duty, DutyKeys.DROP, sender.language())));
            choices.add(start("add-duty", unit, "duties.button.add", sender.language()));
            if (!desk.undated(unit.id()).isEmpty()) {
                choices.add(start("set-duty-day", unit, "duties.button.internal", sender.language()));
            }
        }
        return choices;
    }

    private Choice button(Unit unit, DueDuty duty, String act, Locale language) {
        var title = duty.title().say(language);
        var cut = title.length() > LABEL ? title.substring(0, LABEL).strip() + "…" : title;
        return DutyKeys.act(
                unit.id(), duty.id(), act, texts.say(language, Message.of("duties.button." + act, "title", cut)));
    }

    private Choice start(String flow, Unit unit, String key, Locale language) {
        return StartChoice.flow(flow, DutyKeys.of(unit.id()), texts.say(language, Message.of(key)));
    }

    private boolean may(Inbound sender, Act act, UnitId unit, LocalDate today) {
        return sender.who() != null
                && rights.may(sender.who(), act, unit, today).isAllowed();
    }
}
