package org.ngoaingu.assistant.unit;

import java.util.List;
import java.util.regex.Pattern;
import org.ngoaingu.audit.AuditTrail;
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
class UnitChoices implements ChoiceVerb {

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
        var who = chosen.sender().who();
        var reminds = chosen.choice().startsWith(UnitCard.REMIND);
        if (who == null
                || !rights.may(who, reminds ? Act.INVITE : Act.SEE, unit, chosen.today())
                        .isAllowed()) {
            audit.record(who == null ? "nobody" : who.named(), "refuse-unit", "unit:" + unit.value(), null);
            return List.of(say(chosen, "record.unitNotYours"));
        }
        return List.of(
                switch (chosen.choice()) {
                    case UnitCard.SHOW -> card.of(unit, chosen.sender(), chosen.today());
                    case UnitCard.REMIND -> reminding.ask(who, unit, chosen.sender(), chosen.today());
                    case UnitReminding.SURE -> reminding.remind(who, unit, chosen.sender(), chosen.today());
                    default -> page(who, unit, chosen);
                });
    }

    private Reply page(Actor who, UnitId unit, Chosen chosen) {
        var page = PAGE.matcher(chosen.choice());
        var standing = page.matches() ? Standing.of(page.group(1)) : null;
        return standing == null
                ? say(chosen, "pattern.unknown_button")
                : people.of(who, unit, standing, Integer.parseInt(page.group(2)), chosen.sender(), chosen.today());
    }

    private Reply say(Chosen chosen, String key) {
        return Reply.of(texts.say(chosen.sender().language(), Message.of(key)));
    }
}
