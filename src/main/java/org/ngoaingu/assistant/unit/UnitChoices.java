package org.ngoaingu.assistant.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.ChoiceVerb;
import org.ngoaingu.conversation.Chosen;
import org.ngoaingu.conversation.WireKey;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.progress.Standing;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.UnitId;
import org.springframework.stereotype.Component;

/** The buttons {@code u:UNIT:act} of a unit's card; rights are asked each time, and a unit that is not yours is unknown. */
@Component
public class UnitChoices implements ChoiceVerb {

    /** A group of people and a page of them. */
    private static final Pattern PAGE = Pattern.compile("([A-Z]{1,20})\\.(\\d{1,5})");

    private final UnitCard card;
    private final UnitPeopleList people;
    private final UnitReminding reminding;
    private final Rights rights;
    private final AuditTrail audit;
    private final Texts texts;

    UnitChoices(
            UnitCard card,
            UnitPeopleList people,
            UnitReminding reminding,
            Rights rights,
            AuditTrail audit,
            Texts texts) {
        this.card = card;
        this.people = people;
        this.reminding = reminding;
        this.rights = rights;
        this.audit = audit;
        this.texts = texts;
    }

    @Override
    public String owner() {
        return UnitCard.OWNER;
    }

    @Override
    public List<Reply> choose(Chosen chosen) {
        var unit = WireKey.of(chosen.id()).map(UnitId::new).orElse(new UnitId(-1));
        return of(unit, chosen.choice(), chosen.sender(), chosen.today());
    }

    /** The first page of those of the unit who stand so. */
    public List<Reply> people(UnitId unit, Standing standing, Inbound sender, LocalDate today) {
        return of(unit, UnitPeopleList.act(standing, 0), sender, today);
    }

    /** Asks whether to remind those of the unit who have nothing. */
    public List<Reply> reminding(UnitId unit, Inbound sender, LocalDate today) {
        return of(unit, UnitCard.REMIND, sender, today);
    }

    private List<Reply> of(UnitId unit, String act, Inbound sender, LocalDate today) {
        var who = sender.who();
        var reminds = act.startsWith(UnitCard.REMIND);
        if (who == null
                || !rights.may(who, reminds ? Act.INVITE : Act.SEE, unit, today).isAllowed()) {
            audit.record(who == null ? "nobody" : who.named(), "refuse-unit", "unit:" + unit.value(), null);
            return List.of(say(sender, "record.unitNotYours"));
        }
        return List.of(
                switch (act) {
                    case UnitCard.SHOW -> card.of(unit, sender, today);
                    case UnitCard.REMIND -> reminding.ask(who, unit, sender, today);
                    case UnitReminding.SURE -> reminding.remind(who, unit, sender, today);
                    default -> page(who, unit, act, sender, today);
                });
    }

    private Reply page(Actor who, UnitId unit, String act, Inbound sender, LocalDate today) {
        var page = PAGE.matcher(act);
        var standing = page.matches() ? Standing.of(page.group(1)) : null;
        return standing == null
                ? say(sender, "pattern.unknown_button")
                : people.of(who, unit, standing, Integer.parseInt(page.group(2)), sender, today);
    }

    private Reply say(Inbound sender, String key) {
        return Reply.of(texts.say(sender.language(), Message.of(key)));
    }
}
