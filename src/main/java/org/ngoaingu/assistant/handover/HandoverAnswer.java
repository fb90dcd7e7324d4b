package org.ngoaingu.assistant.handover;

import java.util.List;
import java.util.Map;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.Effect;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.platform.Texts;
import org.springframework.stereotype.Component;

/** {@code handover.answer}: an administrator's answer to a person's question. */
@Component
class HandoverAnswer implements Verb {

    private final HandoverDesk desk;
    private final Texts texts;

    HandoverAnswer(HandoverDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "handover.answer";
    }

    @Override
    public Effect effect() {
        return Effect.ONCE;
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of("request", ValueType.TEXT, "words", ValueType.TEXT);
    }

    @Override
    public VerbResult call(VerbCall call) {
        var said = desk.answer(
                call.sender().who(),
                call.text("request").orElse(""),
                call.text("words").orElse(""),
                call.today());
        return VerbResult.said(List.of(Reply.of(texts.say(call.sender().language(), said))));
    }
}
