package org.ngoaingu.assistant.duty;

import java.util.List;
import java.util.Map;
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

/** {@code duty.list}: what a unit whom the sender may see has to do by a day; without a name, the sender's own. */
@Component
class DutyList implements Verb {

    private static final int OFFERED = 8;

    private final Finder finder;
    private final DutyCard card;
    private final Texts texts;

    DutyList(Finder finder, DutyCard card, Texts texts) {
        this.finder = finder;
        this.card = card;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "duty.list";
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
                    case 0 -> said(call, asked.isEmpty() ? "duties.noUnit" : "record.unitNotYours");
                    case 1 -> card.of(found.getFirst().id(), call.sender(), call.today());
                    default ->
                        new Reply(
                                texts.say(call.sender().language(), Message.of("duties.which")),
                                found.stream()
                                        .map(unit -> DutyKeys.show(unit.id(), unit.name()))
                                        .toList());
                }));
    }

    private List<Unit> found(VerbCall call, String asked) {
        var who = call.sender().who();
        return who == null ? List.of() : finder.unitsAsked(who, asked, call.today(), OFFERED);
    }

    private Reply said(VerbCall call, String key) {
        return Reply.of(texts.say(call.sender().language(), Message.of(key)));
    }
}
