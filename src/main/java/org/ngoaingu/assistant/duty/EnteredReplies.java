package org.ngoaingu.assistant.duty;

import java.util.List;
import java.util.function.BiFunction;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.duties.DutyDesk.Outcome;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.UnitId;
import org.springframework.stereotype.Component;

/** What is said when something was entered for the unit that the flow is about: the unit's duties as they are then. */
@Component
class EnteredReplies {

    private final DutyCard card;
    private final Texts texts;

    EnteredReplies(DutyCard card, Texts texts) {
        this.card = card;
        this.texts = texts;
    }

    VerbResult after(VerbCall call, BiFunction<Actor, UnitId, Outcome> act) {
        var who = call.sender().who();
        var unit = DutyKeys.read(call.text("about").orElse("")).map(DutyKeys::unit);
        if (who == null || unit.isEmpty()) {
            return VerbResult.refused(List.of(said(call, Message.of("duty.refused.unknown"))));
        }
        return switch (act.apply(who, unit.get())) {
            case Outcome.Refused refused -> VerbResult.refused(List.of(said(call, refused.why())));
            case Outcome.Made made ->
                VerbResult.said(List.of(
                        said(call, Message.of("duties.entered")), card.of(unit.get(), call.sender(), call.today())));
        };
    }

    private Reply said(VerbCall call, Message message) {
        return Reply.of(texts.say(call.sender().language(), message));
    }
}
