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
import org.springframework.stereotype.Component;

/** {@code record.person}: the record of somebody whom the sender may see, by code or name. */
@Component
class RecordPerson implements Verb {

    /** How many people are offered; more are told to say more of the name. */
    private static final int OFFERED = 8;

    private final Finder finder;
    private final Records records;
    private final Texts texts;

    RecordPerson(Finder finder, Records records, Texts texts) {
        this.finder = finder;
        this.records = records;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "record.person";
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of("name", ValueType.TEXT);
    }

    @Override
    public VerbResult call(VerbCall call) {
        var sender = call.sender();
        var who = sender.who();
        var asked = call.text("name").orElse("");
        var found = who == null ? List.<Finder.Entry>of() : finder.people(who, asked, call.today(), OFFERED + 1);
        return VerbResult.said(List.of(
                switch (found.size()) {
                    case 0 -> Reply.of(texts.say(sender.language(), Message.of("ask.notYours")));
                    case 1 -> records.person(found.getFirst().person(), sender, call.today());
                    default ->
                        new Reply(
                                texts.say(
                                        sender.language(),
                                        found.size() > OFFERED ? "record.manyPeople" : "record.severalPeople",
                                        Map.of("count", found.size(), "name", asked, "most", OFFERED)),
                                found.stream()
                                        .limit(OFFERED)
                                        .map(RecordPerson::choice)
                                        .toList());
                }));
    }

    private static Choice choice(Finder.Entry entry) {
        var label = entry.name() + " (" + entry.code().value() + "), " + entry.unitName();
        return Records.person(entry.person(), label.replaceAll("\\s+", " "));
    }
}
