package org.ngoaingu.assistant.record;

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

/** {@code record.unit}: the record of a unit whom the sender may see, by code or name; without one, the sender's own. */
@Component
class RecordUnit implements Verb {

    private static final int OFFERED = 8;

    private final Finder finder;
    private final Records records;
    private final Texts texts;

    RecordUnit(Finder finder, Records records, Texts texts) {
        this.finder = finder;
        this.records = records;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "record.unit";
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of("name", ValueType.TEXT);
    }

    @Override
    public VerbResult call(VerbCall call) {
        var sender = call.sender();
        var who = sender.who();
        var asked = call.text("name").orElse("").strip();
        var found = who == null
                ? List.<Unit>of()
                : asked.isEmpty()
                        ? finder.unitsOf(who, call.today(), OFFERED + 1)
                        : finder.units(who, asked, call.today(), OFFERED + 1);
        return VerbResult.said(List.of(
                switch (found.size()) {
                    case 0 ->
                        Reply.of(texts.say(
                                sender.language(),
                                Message.of(asked.isEmpty() ? "record.noUnit" : "record.unitNotYours")));
                    case 1 -> records.unit(found.getFirst().id(), sender, call.today());
                    default ->
                        new Reply(
                                texts.say(
                                        sender.language(),
                                        found.size() > OFFERED ? "record.manyUnits" : "record.severalUnits",
                                        Map.of("most", OFFERED)),
                                found.stream()
                                        .limit(OFFERED)
                                        .map(RecordUnit::choice)
                                        .toList());
                }));
    }

    private static Choice choice(Unit unit) {
        return Records.show(Target.of(unit.id()), (unit.name() + " (" + unit.code() + ")").replaceAll("\\s+", " "));
    }
}
