package org.ngoaingu.assistant.unit;

import java.util.List;
import java.util.Map;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Finder;
import org.ngoaingu.staff.Unit;
import org.springframework.stereotype.Component;

/** {@code unit.show}: the card of a unit whom the sender may see, by code or name; without one, the sender's own. */
@Component
class UnitShow implements Verb {

    private static final int OFFERED = 8;

    private final Finder finder;
    private final UnitCard card;
    private final Texts texts;

    UnitShow(Finder finder, UnitCard card, Texts texts) {
        this.finder = finder;
        this.card = card;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "unit.show";
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of("name", ValueType.TEXT);
    }

    @Override
    public VerbResult call(VerbCall call) {
        var asked = call.text("name").orElse("").strip();
        var found = found(call, asked);
        return VerbResult.said(List.of(
                switch (found.size()) {
                    case 0 ->
                        Reply.of(texts.say(
                                call.sender().language(),
                                Message.of(asked.isEmpty() ? "record.noUnit" : "record.unitNotYours")));
                    case 1 -> card.of(found.getFirst().id(), call.sender(), call.today());
                    default -> several(found, call);
                }));
    }

    private List<Unit> found(VerbCall call, String asked) {
        var who = call.sender().who();
        return who == null ? List.of() : finder.unitsAsked(who, asked, call.today(), OFFERED + 1);
    }

    private Reply several(List<Unit> found, VerbCall call) {
        return new Reply(
                texts.say(
                        call.sender().language(),
                        found.size() > OFFERED ? "record.manyUnits" : "record.severalUnits",
                        Map.of("most", OFFERED)),
                found.stream().limit(OFFERED).map(UnitShow::choice).toList());
    }

    private static Choice choice(Unit unit) {
        return UnitCard.show(unit.id(), (unit.name() + " (" + unit.code() + ")").replaceAll("\\s+", " "));
    }
}
