package org.ngoaingu.assistant.question;

import java.util.List;
import java.util.Map;
import org.ngoaingu.channel.Outbox;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.Effect;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Staff;
import org.springframework.stereotype.Component;

/** {@code facts.report}: brings what the sender says is wrong to those who may correct it. */
@Component
class WrongFactReport implements Verb {

    private final WrongFacts reports;
    private final WrongFactWords said;
    private final Deciders deciders;
    private final Staff staff;
    private final Outbox outbox;
    private final Texts texts;

    WrongFactReport(
            WrongFacts reports, WrongFactWords said, Deciders deciders, Staff staff, Outbox outbox, Texts texts) {
        this.reports = reports;
        this.said = said;
        this.deciders = deciders;
        this.staff = staff;
        this.outbox = outbox;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "facts.report";
    }

    @Override
    public Effect effect() {
        return Effect.ONCE;
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of("fact", ValueType.TEXT, "right", ValueType.TEXT, "proof", ValueType.FILES);
    }

    @Override
    public Map<String, ValueType> results() {
        return Map.of("asked", ValueType.INTEGER);
    }

    @Override
    public VerbResult call(VerbCall call) {
        var person = call.sender().person();
        var facts = person == null ? null : staff.facts(person, call.today()).orElse(null);
        if (person == null || facts == null) {
            return refused(call, Message.of("certificate.submit.no-post"));
        }
        if (reports.openOf(person) >= WrongFacts.OPEN_OF_ONE) {
            return refused(call, Message.of("wrongFact.too-many", "most", WrongFacts.OPEN_OF_ONE));
        }
        var asked = deciders.of(facts, call.today());
        if (asked.isEmpty()) {
            return refused(call, Message.of("question.nobody"));
        }
        var report = reports.add(
                person,
                call.text("fact").orElse(FactsOfMine.OTHER),
                call.text("right").orElse(""),
                call.files("proof"));
        asked.forEach(decider -> outbox.notify(
                decider.person(),
                said.toDecider(report, facts, decider.language()),
                "wrong-fact:%d:%d".formatted(report.id(), decider.person().value())));
        return VerbResult.of(Map.of("asked", (long) asked.size()));
    }

    private VerbResult refused(VerbCall call, Message why) {
        return VerbResult.refused(List.of(Reply.of(texts.say(call.sender().language(), why))));
    }
}
