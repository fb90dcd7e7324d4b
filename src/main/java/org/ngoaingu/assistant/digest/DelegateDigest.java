package org.ngoaingu.assistant.digest;

import java.util.List;
import java.util.Map;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.Effect;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.conversation.WireKey;
import org.ngoaingu.digest.Delegation;
import org.ngoaingu.digest.Delegations;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.StaffCode;
import org.ngoaingu.staff.UnitId;
import org.springframework.stereotype.Component;

/** {@code digest.delegate}: somebody of the sender's gets the digest of a unit, from one day to another. */
@Component
class DelegateDigest implements Verb {

    private final Delegations delegations;
    private final Staff staff;
    private final Texts texts;

    DelegateDigest(Delegations delegations, Staff staff, Texts texts) {
        this.delegations = delegations;
        this.staff = staff;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "digest.delegate";
    }

    @Override
    public Effect effect() {
        return Effect.ONCE;
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of("unit", ValueType.TEXT, "who", ValueType.TEXT, "first", ValueType.DATE, "last", ValueType.DATE);
    }

    @Override
    public VerbResult call(VerbCall call) {
        var code = call.text("who").map(String::strip).filter(words -> !words.isEmpty());
        var to = code.flatMap(words -> staff.find(new StaffCode(words)));
        if (!(call.sender().who() instanceof Actor.Person self) || to.isEmpty()) {
            return refused(call, Message.of("digest.delegation.not-one-of-yours"));
        }
        var unit = new UnitId(call.text("unit").flatMap(WireKey::of).orElse(-1L));
        var first = call.day("first").orElse(call.today());
        var last = call.day("last").orElse(first);
        return switch (delegations.give(self, unit, to.get(), first, last, call.today())) {
            case Delegations.Given.Refused no -> refused(call, no.why());
            case Delegations.Given.Done done -> VerbResult.said(List.of(done(call, done.delegation())));
        };
    }

    private Reply done(VerbCall call, Delegation delegation) {
        return Reply.of(texts.say(
                call.sender().language(),
                "digest.delegation.done",
                Map.of(
                        "name", staff.name(delegation.delegate()),
                        "first", delegation.firstDay(),
                        "last", delegation.lastDay())));
    }

    private VerbResult refused(VerbCall call, Message why) {
        return VerbResult.refused(List.of(Reply.of(texts.say(call.sender().language(), why))));
    }
}
