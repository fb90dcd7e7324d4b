package org.ngoaingu.assistant.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.Effect;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Corrections;
import org.ngoaingu.staff.PersonFact;
import org.ngoaingu.staff.UnitFact;
import org.springframework.stereotype.Component;

/** {@code correction.make}: corrects the fact, and shows the record as it stands then. */
@Component
class CorrectionMake implements Verb {

    private final Corrections corrections;
    private final Records records;
    private final Texts texts;

    CorrectionMake(Corrections corrections, Records records, Texts texts) {
        this.corrections = corrections;
        this.records = records;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "correction.make";
    }

    @Override
    public Effect effect() {
        return Effect.ONCE;
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Proposed.ARGUMENTS;
    }

    @Override
    public VerbResult call(VerbCall call) {
        var sender = call.sender();
        var who = sender.who();
        var proposed = Proposed.of(call).orElse(null);
        if (who == null || proposed == null) {
            return VerbResult.said(List.of(said(sender, Message.of("record.notToCorrect"))));
        }
        return VerbResult.said(
                switch (made(who, proposed)) {
                    case Corrections.Outcome.Made made -> shown(proposed.target(), sender, call.today());
                    case Corrections.Outcome.Refused refused -> List.of(said(sender, refused.why()));
                });
    }

    private Corrections.Outcome made(Actor who, Proposed proposed) {
        var fact = proposed.target().fact();
        return switch (proposed.target()) {
            case Target.OfPerson of ->
                fact.equals(Facts.POST_END)
                        ? corrections.endPost(who, of.person(), LocalDate.parse(proposed.value()), proposed.reason())
                        : corrections.correct(
                                who,
                                of.person(),
                                PersonFact.valueOf(fact),
                                proposed.value(),
                                proposed.since(),
                                proposed.reason());
            case Target.OfUnit of ->
                corrections.correct(
                        who, of.unit(), UnitFact.valueOf(fact), proposed.value(), proposed.since(), proposed.reason());
        };
    }

    private List<Reply> shown(Target target, Inbound sender, LocalDate today) {
        var replies = new ArrayList<Reply>();
        replies.add(said(sender, Message.of("record.made")));
        replies.add(
                switch (target) {
                    case Target.OfPerson of -> records.person(of.person(), sender, today);
                    case Target.OfUnit of -> records.unit(of.unit(), sender, today);
                });
        return replies;
    }

    private Reply said(Inbound sender, Message message) {
        return Reply.of(texts.say(sender.language(), message));
    }
}
