package org.ngoaingu.assistant.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.Effect;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.BirthDate;
import org.ngoaingu.staff.Category;
import org.ngoaingu.staff.Corrections;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.StaffCode;
import org.ngoaingu.staff.UnitId;
import org.springframework.stereotype.Component;

/** {@code person.add}: somebody whom no roster names yet, with a post in the unit. */
@Component
class PersonAdd implements Verb {

    private final Corrections corrections;
    private final Records records;
    private final Staff staff;
    private final Texts texts;

    PersonAdd(Corrections corrections, Records records, Staff staff, Texts texts) {
        this.corrections = corrections;
        this.records = records;
        this.staff = staff;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "person.add";
    }

    @Override
    public Effect effect() {
        return Effect.ONCE;
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of(
                "about", ValueType.TEXT,
                "code", ValueType.TEXT,
                "name", ValueType.TEXT,
                "born", ValueType.DATE,
                "category", ValueType.TEXT,
                "title", ValueType.TEXT,
                "since", ValueType.DATE,
                "reason", ValueType.TEXT);
    }

    @Override
    public VerbResult call(VerbCall call) {
        var who = call.sender().who();
        var target = Target.of(call.text("about").orElse("")).orElse(null);
        var born = call.day("born");
        if (who == null || !(target instanceof Target.OfUnit of) || born.isEmpty()) {
            return refused(call, Message.of("record.notToCorrect"));
        }
        var added = added(call, of.unit(), new BirthDate(born.get(), BirthDate.Precision.DAY));
        var since = call.day("since").orElse(call.today());
        return switch (corrections.add(who, added, since, call.text("reason").orElse(""))) {
            case Corrections.Outcome.Refused refused -> refused(call, refused.why());
            case Corrections.Outcome.Made made -> {
                var replies = new ArrayList<Reply>();
                replies.add(Reply.of(texts.say(call.sender().language(), Message.of("record.added"))));
                staff.find(added.code())
                        .ifPresent(person -> replies.add(records.person(person, call.sender(), call.today())));
                yield VerbResult.said(replies);
            }
        };
    }

    private static Corrections.NewPerson added(VerbCall call, UnitId unit, BirthDate born) {
        return new Corrections.NewPerson(
                new StaffCode(call.text("code").orElse("").strip()),
                call.text("name").orElse("").strip(),
                born,
                unit,
                Category.valueOf(call.text("category").orElseThrow()),
                call.text("title").orElse(null));
    }

    /** Nothing was done: the answers can be mended and sent again. */
    private VerbResult refused(VerbCall call, Message message) {
        return VerbResult.refused(List.of(Reply.of(texts.say(call.sender().language(), message))));
    }
}
