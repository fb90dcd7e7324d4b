package org.ngoaingu.assistant.duty;

import java.util.List;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.ChoiceVerb;
import org.ngoaingu.conversation.Chosen;
import org.ngoaingu.duties.DutyDesk;
import org.ngoaingu.duties.DutyDesk.Outcome;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Actor;
import org.springframework.stereotype.Component;

/** The buttons {@code t:UNIT.DUTY:act} of what a unit has to do. */
@Component
class DutyChoices implements ChoiceVerb {

    private final DutyDesk desk;
    private final DutyCard card;
    private final Texts texts;

    DutyChoices(DutyDesk desk, DutyCard card, Texts texts) {
        this.desk = desk;
        this.card = card;
        this.texts = texts;
    }

    @Override
    public String owner() {
        return DutyKeys.OWNER;
    }

    @Override
    public List<Reply> choose(Chosen chosen) {
        var keys = DutyKeys.read(chosen.id()).orElse(null);
        var who = chosen.sender().who();
        if (keys == null || who == null) {
            return List.of(said(chosen, Message.of("duty.refused.unknown")));
        }
        return switch (chosen.choice()) {
            case DutyKeys.DONE -> shown(chosen, keys, desk.markDone(who, keys.unit(), keys.duty()), "duties.done");
            case DutyKeys.DROP -> shown(chosen, keys, withdraw(who, keys), "duties.dropped");
            default -> List.of(card.of(keys.unit(), chosen.sender(), chosen.today()));
        };
    }

    private Outcome withdraw(Actor who, DutyKeys keys) {
        var number = keys.duty().value();
        return number.matches("\\d{1,18}")
                ? desk.withdraw(who, Long.parseLong(number))
                : new Outcome.Refused(Message.of("duty.refused.unknown"));
    }

    private List<Reply> shown(Chosen chosen, DutyKeys keys, Outcome outcome, String made) {
        return switch (outcome) {
            case Outcome.Refused refused -> List.of(said(chosen, refused.why()));
            case Outcome.Made done ->
                List.of(said(chosen, Message.of(made)), card.of(keys.unit(), chosen.sender(), chosen.today()));
        };
    }

    private Reply said(Chosen chosen, Message message) {
        return Reply.of(texts.say(chosen.sender().language(), message));
    }
}
