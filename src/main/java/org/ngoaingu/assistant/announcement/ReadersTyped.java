package org.ngoaingu.assistant.announcement;

import java.util.List;
import java.util.Map;
import org.ngoaingu.announcement.Approvals;
import org.ngoaingu.announcement.Submitted;
import org.ngoaingu.conversation.Effect;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.platform.Message;
import org.springframework.stereotype.Component;

/** {@code announcement.typed}: hands in what nobody else can approve, with the number of readers as its author typed it. */
@Component
class ReadersTyped implements Verb {

    private final Approvals approvals;
    private final SubmitButtons submitting;
    private final BroadcastWords words;

    ReadersTyped(Approvals approvals, SubmitButtons submitting, BroadcastWords words) {
        this.approvals = approvals;
        this.submitting = submitting;
        this.words = words;
    }

    @Override
    public String name() {
        return "announcement.typed";
    }

    @Override
    public Effect effect() {
        return Effect.ONCE;
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of("about", ValueType.TEXT, "readers", ValueType.INTEGER);
    }

    @Override
    public VerbResult call(VerbCall call) {
        var who = call.sender().who();
        var keys = AnnouncementKeys.read(call.text("about").orElse("")).orElse(null);
        if (who == null || keys == null) {
            return VerbResult.refused(
                    List.of(words.reply(call.sender().language(), Message.of("announcement.refused.unknown"))));
        }
        var typed = Math.clamp(call.whole("readers").orElse(-1L), -1, Integer.MAX_VALUE);
        var pressed = new Pressed(who, keys.id(), null, SubmitButtons.SUBMIT, call.sender());
        return VerbResult.said(
                switch (approvals.submit(who, keys.id(), typed)) {
                    case Submitted.TypeTheNumber other ->
                        List.of(words.reply(call.sender().language(), "otherNumber"));
                    case Submitted submitted -> submitting.submitted(pressed, submitted);
                });
    }
}
